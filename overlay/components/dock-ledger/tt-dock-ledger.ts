import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { HostQueueView, MessageView } from '../../../shared/projections/queue-view.ts';
import type { ShowView } from '../../../shared/projections/views.ts';
import { createFormats } from '../../strings/formats.ts';
import { ledgerDockWords as words, ledgerEnds, type LedgerEnd } from '../../strings/ledger-dock.en.ts';
import { platformName } from '../../strings/platform-name.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { ExportRequest } from '../dock-show/export-request.ts';
import { saveFile } from '../dock-show/save-file.ts';
import { savedName } from '../dock-show/show-files.ts';
import { icons } from '../operator-icon/icons.ts';
import { ended, olderPath, owed, type LedgerPage, type Messages } from './ledger.ts';

const formats = createFormats('en');
/** So many are drawn; the others follow when they are asked for. */
const perStep = 100;

/** What was promised and what came of it: owed, read, skipped, taken back, carried over. */
@customElement('tt-dock-ledger')
export class TtDockLedger extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(68px, auto));
        gap: 6px 14px;
        margin-bottom: 12px;
      }
      .figures div {
        display: flex;
        flex-direction: column;
      }
      .figures dt {
        order: 2;
        color: var(--tt-quiet);
        font-size: 12px;
        line-height: 1.25;
      }
      .figures dd {
        font-size: 26px;
        line-height: 1.1;
      }
      .figures .owes {
        color: var(--tt-warn);
      }
      h3 {
        margin: 14px 0 4px;
        font-size: 13.5px;
      }
      ul {
        margin-top: 6px;
        max-height: min(50vh, 520px);
        overflow-y: auto;
        border-top: 1px solid var(--tt-line);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 8px;
        align-items: center;
        padding: 6px 2px;
        border-bottom: 1px solid var(--tt-line);
        font-size: 13px;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      li .failure {
        grid-column: 1 / -1;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: end;
        margin-top: 4px;
      }
      .tools .field {
        flex: 1 1 130px;
      }
    `,
  ];

  @property({ attribute: false }) messages: Messages = {};
  @property({ attribute: false }) queue: HostQueueView | null = null;
  @property({ attribute: false }) mode: ShowView['mode'] = 'live';
  @property({ type: Boolean }) wrapped = false;
  /** This role may save the whole list as a file. */
  @property({ type: Boolean }) exports = false;
  @property({ type: Boolean }) live = false;
  /** The show's clock. */
  @property({ attribute: false }) showNow: Instant = 0;
  @state() private end: LedgerEnd = 'read';
  @state() private older: readonly MessageView[] = [];
  /** Older ones may still be asked for. */
  @state() private more = true;
  @state() private drawn = perStep;
  @state() private waiting: 'older' | 'export' | null = null;
  @state() private failure: string | null = null;
  readonly #commands = new PendingCommands(this);

  override render() {
    if (this.queue === null) return nothing;
    const { counts, promised } = this.queue;
    const figures = [
      [words.promised, promised, promised > 0 ? 'owes' : ''],
      [words.read, counts.read, ''],
      [words.skipped, counts.skipped, ''],
      [words.retracted, counts.retracted, ''],
    ] as const;
    return html`<dl class="figures">
        ${figures.map(
          ([name, count, tone]) =>
            html`<div>
              <dt>${name}</dt>
              <dd class=${`figure ${tone}`}>${words.count(count)}</dd>
            </div>`,
        )}
      </dl>
      ${this.#owed(promised, counts['carried-over'])} ${this.#ended()}`;
  }

  #owed(promised: number, carried: number): TemplateResult {
    const left = owed(this.messages);
    const said = this.wrapped
      ? words.wrappedOwed(carried)
      : promised === 0
        ? words.nothingOwed
        : words.owedText(promised);
    return html`<h3 id="owed">${words.owed}</h3>
      <p class="small quiet">${said}</p>
      ${
        left.length === 0
          ? nothing
          : html`<ul tabindex="0" aria-labelledby="owed">
              ${left.map((one) => this.#owedOne(one))}
            </ul>`
      }`;
  }

  #owedOne({ id, author, shown, state: where }: MessageView): TemplateResult {
    const failure = this.#commands.failure(id);
    const mark = where === 'reading' ? words.onAir : words.carries;
    return html`<li>
      <div>
        <bdi>${shown}</bdi>
        <p class="small quiet"><bdi>${author.name}</bdi> · ${mark}</p>
      </div>
      <wa-button
        title=${words.skipMessage(author.name, shown)}
        ?disabled=${!this.live || this.wrapped}
        ?loading=${this.#commands.pending(id)}
        @click=${() => void this.#commands.run(id, 'message.skip', { id, reason: words.skipReason })}
        >${words.skip}<span class="seen-only-by-readers">: ${author.name}</span></wa-button
      >
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
    </li>`;
  }

  #ended(): TemplateResult {
    const all = ended(this.messages, this.older, this.end);
    const shown = all.slice(0, this.drawn);
    return html`<h3 id="ended">${words.list}</h3>
      <div class="tools">
        <label class="field"
          >${words.show}
          <select @change=${this.#choose}>
            ${ledgerEnds.map((end) => html`<option value=${end} ?selected=${end === this.end}>${words.ends[end]}</option>`)}
          </select></label
        >
        ${
          this.exports
            ? html`<wa-button ?loading=${this.waiting === 'export'} @click=${() => void this.#export()}
                >${icons.save()}&nbsp;${words.export}</wa-button
              >`
            : nothing
        }
      </div>
      ${
        shown.length === 0
          ? html`<p class="small quiet">${words.none[this.end]}</p>`
          : html`<ul tabindex="0" aria-labelledby="ended">
              ${shown.map((one) => this.#endedOne(one))}
            </ul>`
      }
      ${this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      <div class="tools">
        ${
          this.more || shown.length < all.length
            ? html`<wa-button
                ?disabled=${!this.live}
                ?loading=${this.waiting === 'older'}
                @click=${() => void this.#older(all.length)}
                >${words.older}</wa-button
              >`
            : html`<p class="small quiet">${words.noOlder}</p>`
        }
      </div>`;
  }

  #endedOne(message: MessageView): TemplateResult {
    const { author, shown, erased } = message;
    const about = this.#about(message);
    return html`<li>
      <div>
        ${erased ? html`<span class="quiet">${words.erased}</span>` : html`<bdi>${shown}</bdi>`}
        <p class="small quiet">
          ${erased ? nothing : html`<bdi>${author.name}</bdi> · `}${platformName(author.platform)}${about.map((part) => html` · ${part}`)}
        </p>
      </div>
      <span class="small quiet">${this.#time(message.finishedAt ?? message.retractedAt ?? message.heldAt)}</span>
    </li>`;
  }

  #about({ state: where, reason, retractedAt }: MessageView): readonly (string | TemplateResult)[] {
    if (where === 'retracted') return [words.takenBackBy[reason ?? ''] ?? reason ?? words.noReason];
    const why = where === 'skipped' || where === 'rejected' ? [reason ?? words.noReason] : [];
    if (retractedAt === null) return why;
    const after = words.takenBackAfter(where, this.#time(retractedAt));
    return [...why, html`<span class="warn">${after}</span>`];
  }

  #time(iso: string): string {
    return formats.clockNear(iso, this.showNow);
  }

  readonly #choose = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    this.end = ledgerEnds.find((end) => end === chosen) ?? 'read';
    this.drawn = perStep;
  };

  async #older(known: number): Promise<void> {
    if (this.drawn < known || this.waiting !== null) {
      this.drawn += perStep;
      return;
    }
    this.waiting = 'older';
    this.failure = null;
    const request = new ExportRequest(olderPath(this.older.at(-1)?.id ?? null));
    this.dispatchEvent(request);
    const outcome = await request.answer;
    this.waiting = null;
    if (outcome.kind !== 'file') {
      // What was asked after may be open again: the next try begins with the newest.
      this.older = [];
      this.failure = words.olderFailed(outcome.kind === 'refused' ? outcome.status : null);
      return;
    }
    const { messages, more } = JSON.parse(await outcome.file.text()) as LedgerPage;
    this.older = [...this.older, ...messages];
    this.more = more;
    this.drawn += perStep;
  }

  async #export(): Promise<void> {
    if (this.waiting !== null) return;
    this.waiting = 'export';
    this.failure = null;
    const request = new ExportRequest('/api/v1/export/messages.csv');
    this.dispatchEvent(request);
    const outcome = await request.answer;
    this.waiting = null;
    if (outcome.kind === 'file') saveFile(outcome.file, savedName('messages.csv', this.mode));
    else this.failure = words.exportFailed;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-ledger': TtDockLedger;
  }
}
