import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { platformName } from '../../strings/platform-name.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { narrowable } from './overlay-link.ts';

/** Which platforms' messages the overlay's link is made for. */
export class PlatformsChosen extends Event {
  /** None = all. */
  readonly platforms: readonly string[];
  constructor(platforms: readonly string[]) {
    super('tt-platforms', { bubbles: true, composed: true });
    this.platforms = platforms;
  }
}

/**
 * Narrows the overlay's link to messages of some platforms. Nothing chosen means all of them.
 *
 * @event {PlatformsChosen} tt-platforms
 */
@customElement('tt-platform-choice')
export class TtPlatformChoice extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 5px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 4px;
        color: var(--tt-quiet);
        font-size: 12px;
        font-weight: 600;
      }
      label {
        position: relative;
        padding: 4px 10px;
        border: 1px solid var(--tt-ink-4);
        border-radius: 999px;
        background: var(--tt-ink-2);
        color: var(--tt-quiet);
        font-size: 12.5px;
        line-height: 1.4;
        cursor: pointer;
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      label:focus-within {
        outline: 2px solid var(--tt-tape);
        outline-offset: 1px;
      }
      label.chosen {
        border-color: var(--tt-tape);
        background: #221c0d;
        color: var(--tt-tape);
      }
      p {
        margin-top: 5px;
      }
    `,
  ];

  @property({ attribute: false }) chosen: readonly string[] = [];

  override render() {
    const { chosen } = this;
    return html`<fieldset>
        <legend>${words.links.platforms}</legend>
        ${narrowable.map((platform) => {
          const isChosen = chosen.includes(platform);
          return html`<label class=${isChosen ? 'chosen' : ''}
            ><input
              type="checkbox"
              .checked=${isChosen}
              @change=${() => this.#toggle(platform)}
            />${platformName(platform)}</label
          >`;
        })}
      </fieldset>
      <p class="small quiet" role="status">
        ${chosen.length === 0 ? words.links.platformsAll : words.links.platformsOnly(chosen.map(platformName).join(', '))}
      </p>`;
  }

  #toggle(platform: string): void {
    const { chosen } = this;
    const others = chosen.filter((each) => each !== platform);
    const next = others.length < chosen.length ? others : [...chosen, platform];
    // In the order of the list, so that the same choice makes the same link.
    this.dispatchEvent(new PlatformsChosen(narrowable.filter((each) => next.includes(each))));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-platform-choice': TtPlatformChoice;
  }
  interface HTMLElementEventMap {
    'tt-platforms': PlatformsChosen;
  }
}
