import { LitElement, css, html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LookSettings } from '../../../shared/domain/look/look-state.ts';
import { lookLayouts, lookThemes, type LookLayout, type LookTheme } from '../../../shared/domain/look/look-words.ts';
import { lookDockWords as words } from '../../strings/look-dock.en.ts';
import { themeNames } from '../../strings/theme.en.ts';
import { choiceStyles } from '../../styles/choice.styles.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { cssom } from '../cssom.ts';
import { LookEdited } from './look-edited.ts';
import { tileStyles } from './tile.styles.ts';

/** A theme in three colours: panel, sentence, title. */
const swatches: Readonly<Record<LookTheme, readonly [panel: string, raised: string, brand: string, round: string]>> = {
  night: ['#0b0e15', '#1a202d', '#ffc629', '0'],
  daylight: ['#fcfbf8', '#ece8de', '#12151b', '0'],
  news: ['#0a1a3c', '#ffffff', '#c1121f', '0'],
  'retro-2009': ['#f3fafe', '#1f6ba6', '#ffb52e', '3px'],
};

/** Where the race stands in a layout, in a frame of 32 by 18; upright in one of 18 by 32. */
const drawings: Readonly<Record<LookLayout | 'auto', SVGTemplateResult>> = {
  auto: svg`<rect class="frame" x="1.5" y="6" width="18" height="11" rx="1.5"/><rect class="frame" x="23" y="3" width="7.5" height="14" rx="1.5"/>`,
  bottom: svg`<rect class="frame" x="1" y="1" width="30" height="16" rx="2"/><rect class="race" x="3" y="11" width="26" height="4.5"/>`,
  full: svg`<rect class="frame" x="5" y="1" width="22" height="16" rx="2"/><rect class="race" x="7" y="3.5" width="18" height="11"/>`,
  side: svg`<rect class="frame" x="1" y="1" width="30" height="16" rx="2"/><rect class="race" x="20" y="4" width="9" height="10"/>`,
  corner: svg`<rect class="frame" x="1" y="1" width="30" height="16" rx="2"/><rect class="race" x="21" y="3" width="8" height="5"/>`,
  vertical: svg`<rect class="frame" x="11" y="1" width="10" height="16" rx="2"/><rect class="race" x="12.5" y="9" width="6" height="4"/>`,
};

/** Theme and layout, as tiles to choose from. */
@customElement('tt-look-frame')
export class TtLookFrame extends LitElement {
  static override styles = [
    operatorStyles,
    choiceStyles,
    tileStyles,
    css`
      .themes {
        grid-template-columns: 1fr 1fr;
      }
      .layouts {
        grid-template-columns: repeat(3, 1fr);
      }
      .swatch {
        display: grid;
        grid-template: 9px 22px / 3fr 5fr;
        width: 100%;
        overflow: hidden;
      }
      .swatch i:last-child {
        grid-column: 1 / -1;
      }
      svg {
        height: 24px;
      }
      .frame {
        fill: none;
        stroke: currentcolor;
        stroke-width: 1.2;
      }
      .race {
        fill: currentcolor;
      }
    `,
  ];

  @property({ attribute: false }) look: LookSettings | null = null;

  override render() {
    const theme = this.look?.theme ?? 'night';
    const layout = this.look?.layout ?? 'auto';
    return html`<div class="stack">
      <fieldset class="themes">
        <legend>${words.theme}</legend>
        ${lookThemes.map((name) => this.#tile('theme', themeNames[name], name === theme, swatch(name), { theme: name }))}
      </fieldset>
      <fieldset class="layouts">
        <legend>${words.layout}</legend>
        ${(['auto', ...lookLayouts] as const).map((name) =>
          this.#tile(
            'layout',
            words.layouts[name],
            name === layout,
            html`<svg viewBox="0 0 32 18" aria-hidden="true">${drawings[name]}</svg>`,
            { layout: name === 'auto' ? null : name },
          ),
        )}
      </fieldset>
    </div>`;
  }

  #tile(
    group: string,
    name: string,
    chosen: boolean,
    picture: TemplateResult,
    change: ConstructorParameters<typeof LookEdited>[0],
  ): TemplateResult {
    return html`<label class=${`choice tile ${chosen ? 'chosen' : ''}`}>
      <input
        type="radio"
        name=${group}
        .checked=${chosen}
        @change=${() => this.dispatchEvent(new LookEdited(change))}
      />
      ${picture}<span>${name}</span>
    </label>`;
  }
}

function swatch(name: LookTheme): TemplateResult {
  const [panel, raised, brand, round] = swatches[name];
  return html`<span class="swatch" aria-hidden="true" ${cssom({ 'border-radius': round })}
    ><i ${cssom({ background: brand })}></i><i ${cssom({ background: raised })}></i
    ><i ${cssom({ background: panel })}></i
  ></span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-look-frame': TtLookFrame;
  }
}
