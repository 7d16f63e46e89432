import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { RaceView } from '../../../shared/projections/race-view.ts';
import type { ControlView, SourceHealthView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { createFormats, spanOf, spanSince } from '../../strings/formats.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import { sourceAdvice, sourceTone } from './source-advice.ts';

/** Where counts come from, and how each source is. */
@customElement('tt-dock-sources')
export class TtDockSources extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      h3 {
        font-size: 13.5px;
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) sources: ControlView['sources'] = {};
  @property({ attribute: false }) racers: RaceView['racers'] = {};
  /** The real time: sources live in it, whatever the show's clock says. */
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);
  readonly #formats = createFormats('en');

  override render() {
    const sources = Object.values(this.sources).sort((a, b) => a.title.localeCompare(b.title));
    if (sources.length === 0) return html`<p class="empty">${words.sources.none}</p>`;
    return html`<div class="stack">
      ${repeat(
        sources,
        ({ id }) => id,
        (source) => this.#source(source),
      )}
    </div>`;
  }

  #source(source: SourceHealthView): TemplateResult {
    const { id, title, state, error } = source;
    const advice = sourceAdvice(source);
    const failure = this.#commands.failure(id);
    const facts = [...this.#heard(source), ...this.#feeds(source), ...this.#outlook(source)];
    return html`<article class="item">
      <header class="row">
        <h3 class="grow clip" title=${title}>${title}</h3>
        <span class=${`chip ${sourceTone(state)}`}>${words.sources.state[state]}</span>
        ${state === 'idle' ? nothing : this.#retry(source)}
      </header>
      <p class="small quiet">${facts.join(' · ')}</p>
      ${
        error === null
          ? nothing
          : html`<div class="notice small">
              <p>${error.message}</p>
              ${advice === null ? nothing : html`<p class="quiet">${words.sources.advice[advice]}</p>`}
            </div>`
      }
      ${source.accounts.map(({ racer, error: fault }) =>
        fault === null || fault === undefined
          ? nothing
          : html`<p class="notice small">${this.racers[racer]?.name ?? racer}: ${fault.message}</p>`,
      )}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
    </article>`;
  }

  #retry({ id, title }: SourceHealthView): TemplateResult {
    return html`<wa-button
      class="icon ghost"
      title=${words.sources.retry}
      ?disabled=${!this.live}
      ?loading=${this.#commands.pending(id)}
      @click=${() => void this.#commands.run(id, 'source.retry', { source: id })}
      ><span class="seen-only-by-readers">${words.sources.retry}: ${title}</span>${icons.renew()}</wa-button
    >`;
  }

  /** Typed-in and fed totals have no source to run: nothing was heard, and nothing is amiss. */
  #heard({ state, lastOk, accounts }: SourceHealthView): string[] {
    if (isChat(accounts))
      return lastOk === null ? [] : [words.sources.lastHeard(words.ago(spanSince(lastOk, this.now)))];
    if (lastOk !== null) return [words.sources.lastOk(words.ago(spanSince(lastOk, this.now)))];
    return state === 'idle' ? [] : [words.sources.noCount];
  }

  #feeds({ accounts }: SourceHealthView): string[] {
    if (isChat(accounts)) return [];
    const names = new Set(accounts.map(({ racer }) => this.racers[racer]?.name ?? racer));
    return [words.sources.feeds([...names].join(', '))];
  }

  #outlook({ retryAt, budget, note }: SourceHealthView): string[] {
    const until = (iso: string): string => words.inSpan(spanOf(fromIso(iso) - this.now));
    return [
      ...(typeof note === 'string' ? [note] : []),
      ...(retryAt === null || fromIso(retryAt) <= this.now ? [] : [words.sources.nextTry(until(retryAt))]),
      ...(budget === null ? [] : [words.sources.budget(this.#formats.count(budget.remaining), until(budget.resetAt))]),
    ];
  }
}

/** A chat feeds no account. */
const isChat = (accounts: SourceHealthView['accounts']): boolean => accounts.length === 0;

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-sources': TtDockSources;
  }
}
