import { css } from 'lit';

/** The recap's buttons. */
export const recapButtonStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    min-height: 38px;
    padding: 0 14px;
    border: 0;
    border-radius: 2px;
    background: var(--_chip);
    color: var(--_ink);
    font: 700 15px var(--tt-display);
    text-decoration: none;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_ground);
  }
  button.main {
    background: var(--_brand);
    color: var(--_brand-ink);
  }
  button:focus-visible,
  a:focus-visible,
  input:focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
  }
`;
