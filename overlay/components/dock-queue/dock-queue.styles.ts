import { css } from 'lit';

export const dockQueueStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100%;
    min-height: 0;
  }
  tt-queue-lists {
    flex: 1;
    min-height: 0;
  }
  .foot {
    display: flex;
    gap: 6px;
  }
  .foot tt-undo-last {
    flex: 1;
    min-width: 0;
  }
`;
