import { css } from 'lit';

export const dockQueueStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    height: 100%;
    min-height: 0;
  }
  /* In a low window the dock grows past it and scrolls: nothing lies over anything else. */
  tt-queue-lists {
    flex: 1 0 170px;
    min-height: 170px;
  }
  tt-queue-lists[wide] {
    min-height: 320px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .foot tt-undo-last {
    flex: 1 1 190px;
    min-width: 0;
  }
`;
