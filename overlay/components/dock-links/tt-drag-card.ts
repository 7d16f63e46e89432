import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { choiceStyles } from '../../styles/choice.styles.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import { revealedText } from './link-role.ts';
import { layerSizes, narrowedLink, overlayDropLink, type LayerSize } from './overlay-link.ts';

const sizeName = ({ width, height }: LayerSize): string => `${String(width)}x${String(height)}`;
const sizeWords = ({ width, height }: LayerSize): string => `${String(width)} × ${String(height)}`;

/** A card that becomes the overlay when it is dropped on OBS's canvas. Its link is never in the document, so it is never on screen. */
@customElement('tt-drag-card')
export class TtDragCard extends LitElement {
  static override styles = [
    operatorStyles,
    choiceStyles,
    css`
      .card {
        display: flex;
        align-items: center;
        gap: 10px;
        padding: 12px;
        border: 1.5px dashed var(--tt-tape);
        border-radius: 10px;
        background: #221c0d;
        color: var(--tt-tape);
        cursor: grab;
        user-select: none;
      }
      .card:active {
        cursor: grabbing;
      }
      .card.off {
        border-color: var(--tt-ink-4);
        background: var(--tt-ink-2);
        color: var(--tt-quiet);
        cursor: default;
      }
      .card b {
        display: block;
        font-size: 15px;
        line-height: 1.25;
      }
      fieldset {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
      }
      .size {
        display: grid;
        justify-items: center;
        gap: 4px;
        padding: 8px 4px 6px;
        border-radius: 8px;
        font-size: 11.5px;
        line-height: 1.25;
        text-align: center;
      }
      .size.chosen {
        color: var(--tt-text);
      }
      .frame {
        height: 24px;
        stroke: currentcolor;
        fill: none;
      }
    `,
  ];

  @property({ type: Boolean }) live = false;
  /** The link is made for messages of these alone; none = all. */
  @property({ attribute: false }) platforms: readonly string[] = [];
  @state() private size: LayerSize = layerSizes[0] ?? { width: 1920, height: 1080 };
  readonly #commands = new PendingCommands(this);
  #link: string | null = null;
  @state() private ready = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  protected override updated(): void {
    // A drag must have its link at once: it is fetched as soon as there is somebody to ask.
    if (this.live && !this.ready && !this.#commands.pending('reveal') && this.#commands.failure('reveal') === null)
      void this.#fetch();
  }

  /** A new key was made: the link is fetched again. */
  forget(): void {
    this.#link = null;
    this.ready = false;
  }

  override render() {
    const failure = this.#commands.failure('reveal');
    const able = this.live && this.ready;
    return html`<div class="stack">
      <div class=${`card ${able ? '' : 'off'}`} draggable=${able ? 'true' : 'false'} @dragstart=${this.#dragStart}>
        ${icons.grip()}
        <p class="grow">
          <b>${words.links.dragTitle}</b>
          <span class="small">${words.links.dragText}</span>
          <span class="seen-only-by-readers">${words.links.dragLabel(sizeWords(this.size))}</span>
        </p>
        <span class="figure">${sizeWords(this.size)}</span>
      </div>
      <fieldset>
        <legend>${words.links.size}</legend>
        ${layerSizes.map((size) => this.#sizeChoice(size))}
      </fieldset>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
    </div>`;
  }

  #sizeChoice(size: LayerSize) {
    const chosen = size === this.size;
    const scale = 22 / Math.max(size.width, size.height);
    const [width, height] = [size.width * scale, size.height * scale];
    return html`<label class=${`choice size ${chosen ? 'chosen' : ''}`}>
      <input type="radio" name="size" value=${sizeName(size)} .checked=${chosen} @change=${() => (this.size = size)} />
      <svg class="frame" viewBox="0 0 24 24" aria-hidden="true">
        <rect x=${12 - width / 2} y=${12 - height / 2} width=${width} height=${height} rx="1.5" stroke-width="1.6" />
      </svg>
      <span>${sizeWords(size)}<br />${words.links.sizeNote[sizeName(size)] ?? ''}</span>
    </label>`;
  }

  async #fetch(): Promise<void> {
    const answer = await this.#commands.run('reveal', 'link.reveal', { role: 'overlay' });
    if (answer?.ok !== true) return;
    this.#link = revealedText(answer.result);
    this.ready = this.#link !== null;
  }

  readonly #dragStart = (event: DragEvent): void => {
    if (this.#link === null || event.dataTransfer === null) {
      event.preventDefault();
      return;
    }
    const link = overlayDropLink(narrowedLink(this.#link, this.platforms), this.size, words.links.dragName);
    event.dataTransfer.setData('text/uri-list', link);
    event.dataTransfer.setData('text/plain', link);
    event.dataTransfer.effectAllowed = 'copyLink';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-drag-card': TtDragCard;
  }
}
