import { css } from 'lit';

export const controlPageStyles = css`
  :host {
    display: block;
    min-height: 100vh;
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 5;
    border-bottom: 1px solid var(--tt-line);
    background: var(--tt-ink-1);
  }
  .top {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    padding: 4px 12px;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 9px;
    min-width: 0;
  }
  .brand svg {
    flex: none;
  }
  h1 {
    margin: 0;
    overflow: hidden;
    font-size: 14px;
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mode {
    padding: 1px 7px;
    border: 1px solid var(--tt-info);
    border-radius: 4px;
    color: var(--tt-info);
    font-size: 11.5px;
    font-weight: 700;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  nav {
    display: flex;
    gap: 1px;
    padding: 0 4px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  nav button {
    flex: 1 0 auto;
    min-height: 34px;
    padding: 0 3px;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    color: var(--tt-quiet);
    font: 600 12px var(--tt-sans);
    letter-spacing: -0.01em;
    cursor: pointer;
  }
  nav button[aria-pressed='true'] {
    border-bottom-color: var(--tt-tape);
    color: var(--tt-text);
  }
  .banner {
    padding: 8px 12px;
    background: #3a1517;
    color: #ffdad6;
    font-size: 13px;
  }
  .banner.calm {
    background: #2a2210;
    color: #ffe6a6;
  }
  .desk {
    display: grid;
    gap: 10px;
    align-items: start;
    padding: 10px;
  }
  .column {
    display: grid;
    gap: 10px;
    min-width: 0;
  }
  section {
    min-width: 0;
    padding: 10px 12px 12px;
    border: 1px solid var(--tt-line);
    border-radius: 10px;
    background: var(--tt-ink-1);
    scroll-margin-top: 60px;
  }
  .heading {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-bottom: 8px;
  }
  h2 {
    flex: 1;
    margin: 0;
    font: 700 17px/1.3 var(--tt-display);
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  .heading a {
    display: inline-flex;
    padding: 5px;
    color: var(--tt-quiet);
    border-radius: 4px;
  }
  .heading a:hover {
    color: var(--tt-text);
  }
  .heading kbd {
    color: var(--tt-quiet);
  }

  /* A dock that goes across fills the window: its lists scroll, and what acts on them stays in sight. */
  :host([filled]) {
    display: flex;
    flex-direction: column;
    height: 100vh;
  }
  .filled {
    flex: 1;
    grid-template-rows: max(440px, 100%);
    min-height: 0;
    overflow-y: auto;
  }
  .filled .across {
    height: 100%;
  }
  .spread {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .spread > :last-child {
    flex: 1;
    min-height: 0;
  }
  .column[hidden] {
    display: none;
  }
  .across {
    display: grid;
    gap: 10px;
    grid-column: 1 / -1;
    min-width: 0;
  }
  .across[hidden] {
    display: none;
  }
  .alone {
    max-width: 720px;
    margin: 0 auto;
  }
  .switcher {
    padding: 0 8px 6px;
  }
  .switcher select {
    height: 36px;
    border-color: var(--tt-ink-4);
    background: var(--tt-ink-3);
    font-weight: 650;
    font-size: 14px;
  }

  @media (max-width: 679.9px) {
    .desk {
      gap: 0;
      padding: 0;
    }
    section {
      padding: 10px 10px 24px;
      border: 0;
      border-radius: 0;
      background: none;
    }
    .switched .heading {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    /* Its heading is for readers of the screen: a link in it could have the focus unseen. */
    .switched .heading a {
      display: none;
    }
    .wide,
    .top .desk-only {
      display: none;
    }
    .brand {
      overflow: hidden;
    }
    .brand svg {
      width: 22px;
    }
    .top {
      gap: 6px;
      padding: 4px 8px;
    }
    .mode {
      padding: 1px 5px;
      font-size: 10.5px;
    }
  }
  @media (min-width: 680px) {
    nav {
      gap: 4px;
      padding: 0 10px;
    }
    nav button {
      flex: none;
      min-height: 36px;
      padding: 0 14px;
      font-size: 14px;
      letter-spacing: 0;
    }
    .columns-1 {
      max-width: 900px;
      margin: 0 auto;
    }
    .columns-2,
    .columns-3 {
      grid-template-columns: minmax(320px, 1.2fr) minmax(300px, 1fr);
    }
    .columns-2 {
      max-width: 1400px;
      margin: 0 auto;
    }
  }
  @media (min-width: 1040px) {
    .columns-3 {
      grid-template-columns: minmax(340px, 1.15fr) minmax(300px, 1fr) minmax(320px, 1fr);
      max-width: 1900px;
      margin: 0 auto;
    }
    .desk {
      gap: 12px;
      padding: 12px;
    }
    .top {
      padding-inline: 16px;
    }
  }
  /* What else is on its tab stands beside it where there is room for both, else below. */
  @media (min-width: 1240px) {
    .desk.filled.columns-1 {
      grid-template-columns: minmax(0, 1fr) 320px;
    }
    .filled.columns-1 .across {
      grid-column: 1;
    }
    .filled.columns-1 .column {
      grid-column: 2;
      align-content: start;
      height: 100%;
      overflow-y: auto;
    }
  }
  .keys-list {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 12px;
    margin: 12px 0;
  }
  .desk.filled {
    max-width: none;
    width: 100%;
  }
  .keys-list dt {
    white-space: nowrap;
  }
  .dialog-title {
    margin-bottom: 6px;
    font-size: 17px;
    letter-spacing: 0;
    text-transform: none;
    font-family: inherit;
  }
  .actions {
    display: flex;
    justify-content: flex-end;
    margin-top: 14px;
  }
`;
