import { css } from 'lit';

/** A list of messages on the host's page: what is held, what comes next. */
export const hostListStyles = css`
  :host {
    display: grid;
    gap: 0.5em;
    align-content: start;
    min-width: 0;
  }
  h2,
  p,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol {
    display: grid;
    gap: 0.5em;
  }
  .text {
    font-size: 1.12em;
    line-height: 1.3;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
`;
