import { css } from 'lit';

export const queueListsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .parts {
    display: grid;
    grid-auto-columns: minmax(max-content, 1fr);
    grid-auto-flow: column;
    gap: 2px;
    padding: 2px;
    border-radius: 8px;
    background: var(--tt-ink-2);
  }
  .parts button {
    min-height: 34px;
    padding: 0 2px;
    border-color: transparent;
    background: none;
    color: var(--tt-quiet);
  }
  .parts button[aria-pressed='true'] {
    background: var(--tt-ink-4);
    color: var(--tt-text);
  }
  .part {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 6px;
    min-height: 0;
    min-width: 0;
  }
  .part > tt-message-list,
  .part > tt-audit-list {
    flex: 1;
  }
  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr) minmax(0, 0.9fr);
    gap: 14px;
    min-height: 0;
  }
  .columns h3 {
    display: flex;
    align-items: baseline;
    gap: 8px;
    color: var(--tt-quiet);
    font: 700 14px/1.3 var(--tt-display);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .columns h3 b {
    color: var(--tt-text);
    font-size: 17px;
  }
  .half {
    flex: 1 1 0;
    min-height: 0;
  }
`;
