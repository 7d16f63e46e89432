import { css } from 'lit';

/** A list of those who may send messages in: its title, and their names. */
export const senderListStyles = css`
  h3 {
    font-size: 13.5px;
    font-weight: 650;
  }
  h4 {
    font-size: 13px;
    font-weight: 600;
  }
`;
