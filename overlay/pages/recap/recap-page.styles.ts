import { css } from 'lit';

export const recapPageStyles = css`
  :host {
    --_ground: #07090e;
    --_panel: #0f131b;
    --_chip: #222b3a;
    --_ink: #fff;
    --_quiet: #b6c0d1;
    --_rule: #2b3445;
    --_brand: #ffc629;
    --_brand-ink: #12100a;
    --_bad: #ff8279;
    display: block;
    min-height: 100vh;
    background: var(--_ground);
    color: var(--_ink);
    font-size: 15px;
  }
  :host([theme='daylight']) {
    --_ground: #efeadf;
    --_panel: #fcfbf8;
    --_chip: #e2dccd;
    --_ink: #12151b;
    --_quiet: #4a5160;
    --_rule: #dcd6c8;
    --_brand: #12151b;
    --_brand-ink: #fff;
    --_bad: #a3180f;
  }
  header,
  main {
    max-width: 1240px;
    margin: 0 auto;
    padding: 0 24px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 14px;
    padding-top: 20px;
  }
  .brand {
    padding: 5px 14px;
    background: var(--_brand);
    color: var(--_brand-ink);
    font: 700 20px/1.3 var(--tt-display);
    letter-spacing: 0.04em;
    text-decoration: none;
    text-transform: uppercase;
  }
  .stamp {
    padding: 4px 10px;
    border: 2px solid currentcolor;
    font: 700 16px/1.2 var(--tt-display);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-inline-start: auto;
  }
  .group {
    display: inline-flex;
    gap: 2px;
  }
  .head {
    display: flex;
    gap: 22px;
    margin: 44px 0 34px;
  }
  .flag {
    flex: none;
    align-self: stretch;
    width: 12px;
    height: auto;
    min-height: 100%;
  }
  h1 {
    margin: 4px 0 6px;
    font: 700 clamp(38px, 6.4vw, 84px) / 0.98 var(--tt-display);
    letter-spacing: -0.012em;
    overflow-wrap: anywhere;
  }
  h2 {
    margin: 0 0 10px;
    font: 700 26px/1.1 var(--tt-display);
  }
  p {
    margin: 0;
  }
  .show {
    font: 700 clamp(18px, 2.2vw, 26px) / 1.2 var(--tt-display);
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }
  .when {
    margin-bottom: 6px;
    font: 700 clamp(19px, 2.4vw, 30px) / 1.2 var(--tt-display);
    font-variant-numeric: tabular-nums;
  }
  .quiet {
    color: var(--_quiet);
  }
  .failure {
    color: var(--_bad);
  }
  .chart {
    padding: 20px 22px 16px;
    background: var(--_panel);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    margin: 0 0 10px;
    padding: 0;
    list-style: none;
    color: var(--_quiet);
    font-size: 14px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 7px;
  }
  .legend b {
    color: var(--_ink);
    font: 700 17px var(--tt-display);
  }
  .chart-room {
    height: 516px;
  }
  tt-recap-paper {
    display: none;
  }
  tt-recap-record,
  tt-recap-cues,
  tt-recap-facts,
  tt-recap-ledger,
  .keep {
    margin-top: 40px;
  }
  .keep {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr));
    gap: 16px;
    align-items: start;
  }
  footer {
    margin-top: 40px;
    padding: 14px 0 40px;
    border-top: 1px solid var(--_rule);
    color: var(--_quiet);
    font-size: 13px;
  }
  .hash {
    font-family: var(--tt-mono);
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .door {
    max-width: 640px;
    padding-top: 18vh;
    font-size: 17px;
  }
  .door a {
    color: inherit;
  }
  .door h1 {
    font-size: 40px;
  }
  @media (max-width: 640px) {
    header,
    main {
      padding-inline: 14px;
    }
    .tools {
      margin-inline-start: 0;
    }
    .head {
      gap: 14px;
      margin: 26px 0 22px;
    }
    .chart {
      padding: 14px 12px;
      --_chart-height: 320px;
    }
  }
  /* Two sheets that one would hand round. */
  @media print {
    :host,
    :host([theme='daylight']) {
      --_chip: #e2dccd;
      --_ink: #12151b;
      --_quiet: #4a5160;
      --_brand: #12151b;
      --_brand-ink: #fff;
      --_bad: #a3180f;
      --_ground: #fff;
      --_panel: #fff;
      --_rule: #ccc;
      font-size: 11px;
      min-height: 0;
    }
    header,
    main {
      max-width: none;
      padding: 0;
    }
    .tools,
    .group,
    .keep,
    tt-recap-chart,
    .chart-room {
      display: none;
    }
    .brand {
      font-size: 14px;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .head {
      gap: 12px;
      margin: 14px 0 12px;
    }
    .flag,
    svg {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    h1 {
      font-size: 34px;
    }
    h2 {
      font-size: 17px;
      margin-bottom: 4px;
    }
    .when {
      font-size: 16px;
    }
    .show {
      font-size: 14px;
    }
    .chart {
      padding: 0;
      break-inside: avoid;
    }
    .legend {
      gap: 3px 12px;
      font-size: 10px;
    }
    .legend b {
      font-size: 12px;
    }
    tt-recap-paper {
      display: block;
    }
    tt-recap-record,
    tt-recap-cues,
    tt-recap-facts,
    tt-recap-ledger {
      margin-top: 16px;
    }
    footer {
      margin-top: 12px;
      padding: 6px 0 0;
      font-size: 9px;
    }
    .hash {
      font-size: 8px;
    }
  }
`;
