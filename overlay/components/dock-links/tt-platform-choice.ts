import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { platformName } from '../../strings/platform-name.ts';
import { choiceStyles } from '../../styles/choice.styles.ts';
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
    choiceStyles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
      }
      .choice {
        padding: 4px 10px;
        border-radius: 999px;
        font-size: 12.5px;
        line-height: 1.4;
      }
      .choice.chosen {
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
          return html`<label class=${isChosen ? 'choice chosen' : 'choice'}
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
