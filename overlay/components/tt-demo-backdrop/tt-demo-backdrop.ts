import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { createChance } from '../../../shared/lib/chance.ts';

/** Lit windows of the town outside, the same every time. */
function windows(): TemplateResult[] {
  const chance = createChance(1_000_000);
  return Array.from({ length: 120 }, () => {
    const column = Math.floor(chance() * 44);
    const x = 150 + column * 15;
    const y = 250 + Math.floor(chance() * 17) * 17;
    const colour = chance() < 0.75 ? '#ffd88a' : '#9fd0ff';
    return svg`<rect x=${x} y=${y} width="7" height="9" fill=${colour} opacity=${(0.25 + chance() * 0.6).toFixed(2)}></rect>`;
  });
}

/** A stand-in for a stream: somebody at a desk by night. Still, so that all that moves is the overlay. */
@customElement('tt-demo-backdrop')
export class TtDemoBackdrop extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: absolute;
      inset: 0;
    }
    svg {
      width: 100%;
      height: 100%;
      display: block;
    }
  `;

  /** In an upright frame the head stands higher, as in a phone's picture. */
  @property({ type: Boolean }) upright = false;

  protected override render(): TemplateResult {
    return html`<svg
      viewBox=${this.upright ? '0 150 1600 900' : '0 0 1600 900'}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stop-color="#3b2f4a"></stop>
          <stop offset="0.55" stop-color="#5a4152"></stop>
          <stop offset="1" stop-color="#8a5a4a"></stop>
        </linearGradient>
        <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#0e1b3a"></stop>
          <stop offset="0.7" stop-color="#27406e"></stop>
          <stop offset="1" stop-color="#4c5d8c"></stop>
        </linearGradient>
        <radialGradient id="glow">
          <stop offset="0" stop-color="#ffdf9e" stop-opacity="0.95"></stop>
          <stop offset="0.35" stop-color="#ffb765" stop-opacity="0.45"></stop>
          <stop offset="1" stop-color="#ff9d4a" stop-opacity="0"></stop>
        </radialGradient>
        <radialGradient id="screen">
          <stop offset="0" stop-color="#8fc7ff" stop-opacity="0.55"></stop>
          <stop offset="1" stop-color="#5aa0ff" stop-opacity="0"></stop>
        </radialGradient>
        <linearGradient id="shirt" x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stop-color="#243a5e"></stop>
          <stop offset="0.6" stop-color="#31507e"></stop>
          <stop offset="1" stop-color="#6c5a5c"></stop>
        </linearGradient>
        <linearGradient id="skin" x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stop-color="#c98f74"></stop>
          <stop offset="1" stop-color="#f0bd96"></stop>
        </linearGradient>
        <clipPath id="pane"><rect x="120" y="110" width="720" height="470"></rect></clipPath>
      </defs>
      <rect width="1600" height="900" fill="url(#wall)"></rect>
      <g clip-path="url(#pane)">
        <rect x="120" y="110" width="720" height="470" fill="url(#sky)"></rect>
        <circle cx="250" cy="190" r="34" fill="#f3ead2"></circle>
        <path
          d="M120 580V330h60v-60h80v90h50v-150h90v190h60v-110h70v60h40v-140h100v210h60v-70h110v230z"
          fill="#131c36"
        ></path>
        ${windows()}
      </g>
      <path d="M108 98h744v494H108zM120 110v470h720V110zM474 110h12v470h-12z" fill="#2a2233" fill-rule="evenodd"></path>
      <rect x="1080" y="250" width="420" height="14" fill="#2e2026"></rect>
      <path
        d="M1100 250v-110h34v110zm38 0v-126h28v126zm32 0v-96h44v96zm52 0v-118h22v118zm26 0v-104h38v104z"
        fill="#a4473f"
      ></path>
      <path d="M1138 250v-126h28v126zm84 0v-118h22v118z" fill="#d8b25c"></path>
      <path d="M1390 250c-8-60-50-70-64-110 44 6 60 40 68 70 4-50 20-80 60-92-6 44-36 66-44 132z" fill="#3f6b4a"></path>
      <path d="M1366 250h70l-10-44h-50z" fill="#c46a43"></path>
      <circle cx="1300" cy="420" r="330" fill="url(#glow)"></circle>
      <path d="M1290 690v-210h16v210z" fill="#1d1620"></path>
      <path d="M1226 486l40-96h66l40 96z" fill="#ffe7b0"></path>
      <g>
        <path d="M470 900c10-170 90-240 250-262h180c160 22 240 92 250 262z" fill="url(#shirt)"></path>
        <path d="M748 560h124v96c-20 46-104 46-124 0z" fill="#b87f66"></path>
        <ellipse cx="812" cy="450" rx="112" ry="142" fill="url(#skin)"></ellipse>
        <path
          d="M694 440c-14-130 54-180 126-180 84 0 130 60 112 184-8-50-26-78-48-92-50 26-120 26-158 12-18 20-26 44-32 76z"
          fill="#2b1d1b"
        ></path>
        <path d="M690 452c-8-150 60-214 124-214s132 64 124 214" fill="none" stroke="#15161d" stroke-width="20"></path>
        <rect x="668" y="410" width="46" height="104" rx="22" fill="#1b1d26"></rect>
        <rect x="912" y="410" width="46" height="104" rx="22" fill="#1b1d26"></rect>
        <path d="M770 452h26m40 0h26" stroke="#3a2420" stroke-width="10" stroke-linecap="round"></path>
        <path d="M776 524c22 26 56 26 78 0" fill="none" stroke="#8d4a3f" stroke-width="9" stroke-linecap="round"></path>
      </g>
      <path d="M960 900V650l70-80" fill="none" stroke="#0f1016" stroke-width="18"></path>
      <rect x="934" y="540" width="66" height="120" rx="33" transform="rotate(-38 967 600)" fill="#191b24"></rect>
      <path d="M946 580l44 34m-54-20l44 34" stroke="#3a3e4c" stroke-width="5"></path>
      <ellipse cx="812" cy="820" rx="560" ry="240" fill="url(#screen)"></ellipse>
      <rect y="812" width="1600" height="300" fill="#1b141c"></rect>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-demo-backdrop': TtDemoBackdrop;
  }
}
