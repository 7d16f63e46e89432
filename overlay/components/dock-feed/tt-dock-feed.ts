import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { emptyFeed, type FeedView } from '../../../shared/projections/queue-view.ts';
import { feedDockWords as words } from '../../strings/feed-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { matching, shownLines, type ShownLine } from './feed-lines.ts';
import { feedDockStyles } from './tt-dock-feed.styles.ts';

/** Why the lines stand still. */
type Stop = 'pointer' | 'focus' | 'button';

/** The chats as they pass by: any line can be picked. They stand still while somebody is among them. */
@customElement('tt-dock-feed')
export class TtDockFeed extends LitElement {
  static override styles = [operatorStyles, feedDockStyles];

  @property({ attribute: false }) feed: FeedView = emptyFeed;
  /** Some chat is read. */
  @property({ type: Boolean }) reading = false;
  @property({ type: Boolean }) live = false;
  @state() private wanted = '';
  /** The feed at which the lines stand still; null = they pass. */
  @state() private stood: FeedView | null = null;
  readonly #stops = new Set<Stop>();
  readonly #commands = new PendingCommands(this);

  override render() {
    const { feed, stood } = this;
    if (feed.counted === 0) return html`<p class="empty">${this.reading ? words.quiet : words.none}</p>`;
    const lines = matching(shownLines(feed, stood), this.wanted);
    return html`${this.#counts(feed)}
      <div class="tools">
        <wa-input
          class="bare grow"
          label=${words.filter}
          placeholder=${words.filterHint}
          type="search"
          autocomplete="off"
          .value=${this.wanted}
          @input=${(event: Event) => (this.wanted = (event.target as WaInput).value ?? '')}
        ></wa-input>
        <wa-button aria-pressed=${this.#stops.has('button')} @click=${this.#toggle}
          >${this.#stops.has('button') ? words.go : words.pause}</wa-button
        >
      </div>
      <p class="still small" role="status">${stood === null ? '' : words.still(feed.counted - stood.counted)}</p>
      ${
        lines.length === 0
          ? html`<p class="empty">${words.noMatch}</p>`
          : html`<ul
              class=${stood === null ? '' : 'stands'}
              aria-label=${words.lines}
              @click=${this.#click}
              @keydown=${this.#key}
              @pointerenter=${(event: PointerEvent) => this.#pointer(event, true)}
              @pointerleave=${(event: PointerEvent) => this.#pointer(event, false)}
              @focusin=${() => this.#stop('focus', true)}
              @focusout=${this.#focusOut}
            >
              ${lines.map((line) => this.#line(line))}
            </ul>`
      }
      <p class="small quiet">${words.keys}</p>`;
  }

  protected override updated(): void {
    // A button that goes takes the focus with it, and tells nobody.
    const among = this.shadowRoot?.activeElement?.closest('ul') ?? null;
    if (this.#stops.has('focus') && among === null) this.#stop('focus', false);
  }

  #counts(feed: FeedView): TemplateResult {
    const rest = words.rest(feed);
    return html`<p class="counts">
        <strong>${words.counts(feed)}</strong>,
        <span class=${feed.overflow === 0 ? '' : 'warn'}>${words.overflow(feed.overflow)}</span>
        ${rest === '' ? nothing : html`<span class="quiet small"> · ${rest}</span>`}
      </p>
      <p class="small quiet">${feed.overflow === 0 ? words.since : words.overflowHint}</p>`;
  }

  #line({ id, author, text, taken, passed }: ShownLine): TemplateResult {
    const pending = this.#commands.pending(id);
    const failure = this.#commands.failure(id);
    return html`<li class=${`${taken ? 'taken' : ''} ${passed ? 'passed' : ''}`}>
      <p dir="auto"><bdi class="name">${author.name}</bdi> <bdi>${text}</bdi></p>
      ${
        taken
          ? html`<span class="small good">${words.taken}</span>`
          : html`<button
              type="button"
              data-line=${id}
              aria-label=${words.pickLine(author.name, text)}
              aria-busy=${pending}
              ?disabled=${!this.live}
            >
              ${words.pick}
            </button>`
      }
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
    </li>`;
  }

  readonly #toggle = (): void => this.#stop('button', !this.#stops.has('button'));

  #pointer({ pointerType }: PointerEvent, inside: boolean): void {
    // A finger leaves no pointer behind: it would stop the lines and never let them go.
    if (pointerType === 'mouse') this.#stop('pointer', inside);
  }

  readonly #focusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !(event.currentTarget as Element).contains(to)) this.#stop('focus', false);
  };

  #stop(why: Stop, on: boolean): void {
    if (on) this.#stops.add(why);
    else this.#stops.delete(why);
    if (this.#stops.size === 0) this.stood = null;
    else this.stood ??= this.feed;
    this.requestUpdate();
  }

  readonly #click = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const line = button?.dataset['line'];
    if (button === null || line === undefined || !this.live) return;
    void this.#commands.run(line, 'message.pick', { line });
    // The button goes with the pick. By keyboard picking goes on at the next one; a mouse shall not leave a focus that stops the lines.
    if (event.detail === 0) this.#step(button, 1);
    else button.blur();
  };

  #buttons(): readonly HTMLButtonElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLButtonElement>('button[data-line]'));
  }

  #step(from: HTMLButtonElement, by: 1 | -1): void {
    const buttons = this.#buttons();
    const at = buttons.indexOf(from);
    (buttons[at + by] ?? buttons[at - by])?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null || !(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    this.#step(event.target, by);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-feed': TtDockFeed;
  }
}
