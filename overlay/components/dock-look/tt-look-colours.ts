import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { LookSettings } from '../../../shared/domain/look/look-state.ts';
import { lookColours, type LookColour } from '../../../shared/domain/look/look-words.ts';
import { contrastOf } from '../../../shared/lib/colour.ts';
import type { RacerView } from '../../../shared/projections/race-view.ts';
import { lookDockWords as words } from '../../strings/look-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { cssom } from '../cssom.ts';
import type { BaseColours } from '../dress/base-colours.ts';
import { shownColours } from '../dress/own-colours.ts';
import { enoughContrast, textOn, unreadable, type GroundColour, type Unreadable } from '../dress/unreadable.ts';
import { icons } from '../operator-icon/icons.ts';
import { LookEdited } from './look-edited.ts';

const grounds = Object.keys(textOn) as readonly GroundColour[];

/** The colours of the theme and of the racers. What cannot be read is said, with what to take instead; nothing is changed by itself. */
@customElement('tt-look-colours')
export class TtLookColours extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .pair {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 2px 6px;
        align-items: end;
      }
      .plate {
        display: grid;
        align-content: center;
        height: 48px;
        padding: 0 9px;
        overflow: hidden;
        border: 1px solid var(--tt-ink-4);
        border-radius: 6px;
        font: 700 17px/1.1 var(--tt-display);
        white-space: nowrap;
      }
      .plate small {
        font: 600 11px/1.3 var(--tt-sans);
      }
      .name {
        grid-column: 1 / -1;
        color: var(--tt-text);
        font-size: 12.5px;
        font-weight: 600;
      }
      .field {
        justify-items: start;
        font-weight: 400;
      }
      .with {
        display: flex;
        align-items: center;
      }
      .own {
        width: 24px;
        height: 32px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--tt-quiet);
        cursor: pointer;
      }
      .own:hover {
        color: var(--tt-text);
      }
      .own[hidden] {
        display: none;
      }
      .racer {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--tt-text);
        font-size: 13px;
      }
      .better {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 6px;
      }
      .drop {
        display: inline-block;
        width: 12px;
        height: 12px;
        margin-inline-end: 6px;
        border: 1px solid var(--tt-edge);
        border-radius: 3px;
        vertical-align: -1px;
      }
    `,
  ];

  @property({ attribute: false }) look: LookSettings | null = null;
  /** Of the theme; null = on their way. */
  @property({ attribute: false }) base: BaseColours | null = null;
  @property({ attribute: false }) racers: readonly RacerView[] = [];
  /** Of racers, in the draft. */
  @property({ attribute: false }) racerColours: Readonly<Record<string, string>> = {};

  override render() {
    const { look, base } = this;
    if (look === null || base === null) return nothing;
    const shown = shownColours(base, look.colours);
    const faults = unreadable(shown);
    const anyOwn = lookColours.some((name) => look.colours[name] !== null);
    return html`<div class="stack">
      ${grounds.map(
        (ground) =>
          html`${this.#pair(ground, shown, look.colours)}
          ${faults.filter((fault) => fault.ground === ground).map((fault) => this.#fault(fault))}`,
      )}
      ${
        anyOwn
          ? html`<wa-button class="ghost" @click=${this.#clear}>${words.allThemesOwn}</wa-button>`
          : html`<p class="small quiet">${words.coloursHint}</p>`
      }
      ${this.racers.length === 0 ? nothing : this.#racers()}
    </div>`;
  }

  #pair(
    ground: GroundColour,
    shown: Readonly<Record<LookColour, string>>,
    own: LookSettings['colours'],
  ): TemplateResult {
    const text = textOn[ground];
    const ratio = contrastOf(shown[text], shown[ground]);
    return html`<div class="pair" role="group" aria-label=${words.grounds[ground]}>
      <span class="name">${words.grounds[ground]}</span>
      <span class="plate" ${cssom({ background: shown[ground], color: shown[text] })}
        >${words.sample}<small>${ratio >= enoughContrast ? words.ratio(ratio) : words.tooLittle(ratio)}</small></span
      >
      ${this.#field(ground, words.ground, shown[ground], own[ground] !== null)}
      ${this.#field(text, words.text, shown[text], own[text] !== null)}
    </div>`;
  }

  #field(name: LookColour, label: string, value: string, own: boolean): TemplateResult {
    const clear = `${words.colour[name]}: ${words.themesOwn}`;
    return html`<div class="field">
      <span aria-hidden="true">${label}</span>
      <span class="with"
        ><input
          type="color"
          aria-label=${words.colour[name]}
          .value=${value}
          @input=${(event: Event) => this.#edit({ colours: { [name]: (event.target as HTMLInputElement).value } })}
        /><button
          class="own"
          type="button"
          title=${clear}
          aria-label=${clear}
          ?hidden=${!own}
          @click=${() => this.#edit({ colours: { [name]: null } })}
        >
          ${icons.undo()}
        </button></span
      >
    </div>`;
  }

  #fault({ ground, text, ratio, better }: Unreadable): TemplateResult {
    return html`<div class="notice" role="status">
      ${words.unreadable(words.grounds[ground], ratio)}
      <div class="better">
        <wa-button @click=${() => this.#edit({ colours: { [text]: better } })}
          ><i class="drop" ${cssom({ background: better })}></i>${words.take(better)}</wa-button
        >
      </div>
    </div>`;
  }

  #racers(): TemplateResult {
    return html`<h3 class="small quiet">${words.racers}</h3>
      ${this.racers.map(
        ({ id, name, colour }) =>
          html`<label class="racer"
            ><input
              type="color"
              aria-label=${words.racer(name)}
              .value=${this.racerColours[id] ?? colour}
              @input=${(event: Event) => this.#edit({ racers: { [id]: (event.target as HTMLInputElement).value } })}
            /><bdi class="clip" dir="auto">${name}</bdi></label
          >`,
      )}`;
  }

  readonly #clear = (): void => {
    this.#edit({ colours: Object.fromEntries(lookColours.map((name) => [name, null])) });
  };

  #edit(change: ConstructorParameters<typeof LookEdited>[0]): void {
    this.dispatchEvent(new LookEdited(change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-look-colours': TtLookColours;
  }
}
