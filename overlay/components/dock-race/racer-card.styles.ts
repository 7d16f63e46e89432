import { css } from 'lit';

export const racerCardStyles = css`
  .swatch {
    flex: none;
    width: 4px;
    height: 18px;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
    line-height: 1.25;
  }
  header {
    margin-inline-end: -5px;
    gap: 6px;
  }
  .place {
    color: var(--tt-quiet);
    font-size: 17px;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 10px;
  }
  .total {
    font-size: 34px;
    line-height: 1;
    letter-spacing: 0.002em;
  }
  .total.none {
    font-size: 20px;
  }
  .rate {
    color: var(--tt-text);
    font-size: 13px;
    font-weight: 600;
  }
  .bar {
    height: 4px;
    border-radius: 2px;
  }
  .track {
    fill: var(--tt-ink-4);
  }
  .seen {
    padding: 10px;
    border: 1px solid var(--tt-tape);
    border-radius: 6px;
    background: #2a2210;
    color: #ffe6a6;
    font-size: 13px;
  }
  .tight {
    gap: 3px;
  }
`;
