import { css } from 'lit';

/** What the sections of the recap share. */
export const recapSectionStyles = css`
  :host {
    display: block;
  }
  h2 {
    margin: 0 0 14px;
    font: 700 26px/1.1 var(--tt-display);
  }
  h3 {
    margin: 0;
    font: 700 22px/1.15 var(--tt-display);
    overflow-wrap: anywhere;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .quiet {
    color: var(--_quiet);
  }
  .card {
    position: relative;
    padding: 18px 20px 18px 26px;
    background: var(--_panel);
    break-inside: avoid;
  }
  .flag {
    position: absolute;
    inset: 0 auto 0 0;
    width: 8px;
    height: 100%;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 8px 14px 8px 0;
    border-bottom: 1px solid var(--_rule);
    text-align: start;
    vertical-align: baseline;
  }
  th {
    color: var(--_quiet);
    font-weight: 500;
    font-size: 13px;
  }
  td.figure,
  th.figure {
    text-align: end;
  }
  td.figure {
    font: 700 19px/1.2 var(--tt-display);
  }
  .scroll {
    overflow-x: auto;
  }
  @media print {
    .card {
      border: 1px solid var(--_rule);
    }
    h2 {
      font-size: 17px;
      margin-bottom: 6px;
      break-after: avoid;
    }
    h3 {
      font-size: 15px;
    }
    td,
    th,
    p,
    li {
      font-size: 11px;
    }
    td.figure {
      font-size: 13px;
    }
    th,
    td {
      padding: 4px 10px 4px 0;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
