import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { OnAirView, QueueView } from '../../../shared/projections/queue-view.ts';
import { displayFont } from '../../styles/fonts.ts';
import { messageWords as words } from '../../strings/message.en.ts';
import { cssom } from '../cssom.ts';
import type { LayoutName } from '../tt-race/race-layout.ts';
import type { StageClock } from '../tt-stage/stage-clock.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import { arrival, calm, departure, turn, type CardMove } from './card-motion.ts';
import { emotePieces, emoteWords, type PagePiece } from './emote-pieces.ts';
import { createMessageMeasure, type MeasuredText } from './message-measure.ts';
import { messageBoxes } from './message-box.ts';
import { pageTurn, type PageTurn } from './page-turns.ts';
import { platformMark } from './platform-mark.ts';
import { allowedHere, nextShown, type ShownMessage } from './shown-message.ts';
import { isTestMessage, withTest } from './test-message.ts';
import { textDirection } from './text-direction.ts';
import { needsTallLines } from './tall-lines.ts';
import { messageCardStyles } from './tt-message-card.styles.ts';

/** A message that came on air longer ago than this was joined midway: it is there, without an entrance. */
const freshFor = 1_500;

/** The card has come or gone. */
export class MessageCardShown extends Event {
  readonly shown: boolean;
  constructor(shown: boolean) {
    super('tt-card-shown');
    this.shown = shown;
  }
}

/**
 * The message on air: who says it, where, what, and how many wait behind it. Fitted by measured size, turned over at the host's pace
 * when it is still too long. What is taken back is gone in the same update.
 *
 * @event {MessageCardShown} tt-card-shown
 * @csspart message author platform waiting text pages
 */
@customElement('tt-message-card')
export class TtMessageCard extends LitElement {
  static override styles = messageCardStyles;

  /** null = nothing may be shown. */
  @property({ attribute: false }) queue: QueueView | null = null;
  /** A test of the card is shown while nothing real is on air. */
  @property({ attribute: false }) playing: readonly StagedMoment[] = [];
  /** Messages of these platforms alone; null = of every one. */
  @property({ attribute: false }) platforms: readonly string[] | null = null;
  @property({ attribute: false }) clock: StageClock | null = null;
  @property({ reflect: true }) layout: LayoutName = 'bottom';
  /** The victory is over the message that is read, not under it. */
  @property({ type: Boolean, reflect: true }) away = false;
  /** The stage's unit in pixels: text is measured for it. */
  @property({ type: Number }) unit = 1;

  #shown: ShownMessage | null = null;
  #text: MeasuredText | null = null;
  #turn: PageTurn = { page: 0, nextAt: null };
  #before: { readonly id: string | null; readonly page: number } = { id: null, page: 0 };
  #leaving = false;
  readonly #broken = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #moving = new Set<Animation>();
  readonly #fontsChanged = (): void => {
    this.#text = null;
    this.requestUpdate();
  };

  readonly #measuring = document.createElement('div');

  /** The block to measure in is there before the first rendering. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#measuring.className = 'measure';
    this.#measuring.setAttribute('aria-hidden', 'true');
    root.append(this.#measuring);
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.fonts.addEventListener('loadingdone', this.#fontsChanged);
    // Quotes and accents are in a file of their own; fetched now, it is there before the first message.
    document.fonts.load(`700 1em "${displayFont}"`, '"é').catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.fonts.removeEventListener('loadingdone', this.#fontsChanged);
    clearTimeout(this.#timer);
    this.#still();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { clock, queue } = this;
    const now = clock?.now() ?? 0;
    const allowed =
      clock === null || queue === null
        ? null
        : withTest(allowedHere(queue, this.platforms), this.playing, this.#shown, now);
    this.#shown = nextShown(this.#shown, allowed, now, clock?.rate() ?? 1);
    const message = this.#shown?.message ?? null;
    if (message === null) this.#text = null;
    else this.#measure(message, changed.has('unit') || changed.has('layout'));
    if (message !== null && this.#text !== null && queue !== null)
      this.#turn = pageTurn(message, this.#text.pages, queue.pace, now);
  }

  protected override updated(): void {
    this.#move();
    this.#schedule();
  }

  protected override render(): TemplateResult | typeof nothing {
    const message = this.#shown?.message;
    const text = this.#text;
    if (message === undefined || text === null) return nothing;
    const pictures = emoteWords(message, this.#broken);
    return html`<article class="card" part="message">
      <div class="mask">${this.#renderHead(message)}</div>
      <div class="mask">
        <div class="body" data-part="body">
          <div
            class="pages ${needsTallLines(message.text) ? 'tall' : ''}"
            data-part="words"
            dir=${textDirection(message.text)}
            ${cssom({ 'font-size': `${text.size * this.unit}px`, width: `${text.width}px` })}
          >
            ${text.pages.map((page, index) => html`<p class=${index === this.#turn.page ? 'current' : ''} part="text">${emotePieces(page, pictures).map((piece) => this.#renderPiece(piece, message))}</p>`)}
          </div>
          ${
            text.pages.length < 2
              ? nothing
              : html`<div class="turns" part="pages">
                  ${text.pages.map((_, index) => html`<i class=${index === this.#turn.page ? 'current' : ''}></i>`)}
                </div>`
          }
        </div>
      </div>
    </article>`;
  }

  #renderPiece(piece: PagePiece, { author }: OnAirView): TemplateResult | string {
    if (typeof piece === 'string') return piece;
    return html`<img
      class="emote"
      src="/emote/${author.platform}/${piece.id}"
      alt=${piece.word}
      @error=${() => this.#without(piece.id)}
    />`;
  }

  /** A picture that does not come is its word again. */
  #without(id: string): void {
    this.#broken.add(id);
    this.#text = null;
    this.requestUpdate();
  }

  #renderHead({ id, author, pinned }: OnAirView): TemplateResult {
    const waiting = this.queue?.waiting ?? 0;
    return html`<header class="head" data-part="head">
      <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">${platformMark(author.platform)}</svg>
      <bdi class="author" part="author" dir="auto">${author.name}</bdi>
      ${isTestMessage(id) ? html`<b class="test">${words.test}</b>` : nothing}
      <bdi class="from" part="platform" dir="auto">${words.platform(author.platform)}</bdi>
      ${pinned ? html`<svg class="pin" viewBox="0 0 24 24" aria-hidden="true"><path d="M8 2.5h8l-1 7 3.5 4.5h-5.300L12 22l-1.200-8H5.500L9 9.500z" /></svg>` : nothing}
      ${waiting === 0 ? nothing : html`<span class="waiting" part="waiting">${words.behind(waiting)}</span>`}
    </header>`;
  }

  #measure(message: OnAirView, again: boolean): void {
    if (!again && this.#text?.of === message.text) return;
    this.#text = createMessageMeasure(this.#measuring, this.unit, emoteWords(message, this.#broken)).fit(
      message.text,
      messageBoxes[this.layout],
    );
  }

  /** Plays what has changed since the last update, and tells the stage whether there is a card. */
  #move(): void {
    const shown = this.#text === null ? null : this.#shown;
    const before = this.#before;
    const now = { id: shown?.message.id ?? null, page: this.#turn.page };
    this.#before = now;
    if ((before.id === null) !== (now.id === null)) this.dispatchEvent(new MessageCardShown(now.id !== null));
    if (shown === null || now.id !== before.id) {
      this.#leaving = false;
      this.#still();
    }
    if (shown === null || this.clock === null) return;
    const rate = this.clock.rate();
    const elapsed = (this.clock.now() - Date.parse(shown.message.startedAt)) / Math.max(rate, 1);
    if (before.id === null) {
      if (elapsed < freshFor && rate > 0) void this.#play(arrival);
    } else if (before.id !== now.id || before.page !== now.page) void this.#play(turn);
  }

  /** One timer for the next thing that time alone brings: a page, or the end. A clock that stands brings nothing. */
  #schedule(): void {
    clearTimeout(this.#timer);
    const { clock } = this;
    if (clock === null || clock.rate() === 0 || this.#shown === null || this.#leaving) return;
    const { leavesAt } = this.#shown;
    const now = clock.now();
    if (leavesAt !== null && leavesAt <= now) {
      void this.#leave();
      return;
    }
    const due = leavesAt ?? this.#turn.nextAt;
    // One millisecond more: a timer may come a trifle early.
    if (due !== null) this.#timer = setTimeout(() => this.requestUpdate(), Math.max(0, due - now) / clock.rate() + 1);
  }

  async #leave(): Promise<void> {
    this.#leaving = true;
    if (!(await this.#play(departure))) return;
    this.#shown = null;
    this.requestUpdate();
  }

  /** True when all of it has come to its end, false when something else came between. */
  async #play(moves: readonly CardMove[]): Promise<boolean> {
    this.#still();
    const less = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const running = (less ? calm(moves) : moves).flatMap(({ part, keyframes, timing }) => {
      const element = this.renderRoot.querySelector(`[data-part='${part}']`);
      return element === null ? [] : [element.animate(keyframes, timing)];
    });
    for (const animation of running) {
      this.#moving.add(animation);
      animation.onfinish = () => this.#moving.delete(animation);
    }
    const ends = await Promise.allSettled(running.map(({ finished }) => finished));
    return ends.every(({ status }) => status === 'fulfilled');
  }

  #still(): void {
    for (const animation of this.#moving) animation.cancel();
    this.#moving.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-message-card': TtMessageCard;
  }
  interface HTMLElementEventMap {
    'tt-card-shown': MessageCardShown;
  }
}
