import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AuditLineView, AuditPage } from '../../../shared/projections/audit-view.ts';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { createFormats } from '../../strings/formats.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { ExportRequest } from '../dock-show/export-request.ts';
import { icons } from '../operator-icon/icons.ts';
import { auditPath, auditRows, withNewest, type AuditRow } from './audit-rows.ts';
import { crewName } from './crew-name.ts';
import { queueButtonStyles } from './queue-button.styles.ts';

const formats = createFormats('en');
/** However much is done, the log is asked for no more often, ms. */
const atMostEach = 3_000;

/** Who did what and when, newest first, back to the beginning of the show; and each taken back by itself where this person may. */
@customElement('tt-audit-list')
export class TtAuditList extends LitElement {
  static override styles = [
    operatorBaseStyles,
    queueButtonStyles,
    css`
      :host {
        min-height: 0;
        overflow-y: auto;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 36px;
        padding: 3px 0;
        border-bottom: 1px solid var(--tt-line);
        font-size: 13px;
      }
      .grow {
        min-width: 0;
      }
      .back .what {
        color: var(--tt-quiet);
        text-decoration: line-through;
      }
      li button {
        flex: none;
      }
      .older {
        width: 100%;
        margin-top: 6px;
      }
      .what {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) undoable: ModeratorView['undoable'] = [];
  @property({ attribute: false }) messages: ModeratorView['messages'] = {};
  /** Who sits here; null = not known yet. */
  @property() self: string | null = null;
  /** Moderators take back only their own. */
  @property({ type: Boolean }) ownOnly = false;
  @property({ type: Boolean }) live = false;
  /** What the log has told so far, the newest first. */
  @state() private told: readonly AuditLineView[] = [];
  @state() private more = false;
  @state() private waits = false;
  @state() private failure: string | null = null;
  readonly #commands = new PendingCommands(this);
  #asked = -Infinity;
  #due: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#due);
    this.#due = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.live && (changed.has('undoable') || changed.has('messages') || changed.has('live'))) this.#refreshSoon();
  }

  override render() {
    const rows = auditRows(this.told, this);
    return html`${
      rows.length === 0
        ? html`<p class="empty">${words.auditEmpty}</p>`
        : html`<ul tabindex="0" aria-label=${words.log}>
            ${repeat(
              rows,
              ({ seq }) => seq,
              (row) => this.#row(row),
            )}
          </ul>`
    }
    ${this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
    ${
      this.more
        ? html`<button type="button" class="older" aria-disabled=${this.waits} @click=${() => void this.#older()}>
            ${words.auditOlder}
          </button>`
        : nothing
    }`;
  }

  #row({ seq, what, person, at, takenBack, undo }: AuditRow): TemplateResult {
    const failure = undo === null ? null : this.#commands.failure(String(undo));
    return html`<li class=${takenBack ? 'back' : ''}>
        <span class="grow"
          ><span class="what" title=${what}><bdi>${what}</bdi></span
          ><span class="small quiet"
            >${
              at === null
                ? words.justNow
                : html`<time datetime=${at} title=${formats.stamp(at)}>${formats.clock(at)}</time>`
            }
            · <bdi>${crewName(person, this.self)}</bdi>${takenBack ? ` · ${words.takenBack}` : nothing}</span
          ></span
        >
        ${undo === null || (this.ownOnly && person.who !== this.self) ? nothing : this.#undo(undo, what)}
      </li>
      ${failure === null ? nothing : html`<li class="failure" role="alert" data-of=${seq}>${failure}</li>`}`;
  }

  #undo(seq: number, what: string): TemplateResult {
    const waits = !this.live || this.#commands.pending(String(seq));
    return html`<button
      type="button"
      title=${words.undoThis(what)}
      aria-label=${words.undoThis(what)}
      aria-disabled=${waits}
      @click=${() => waits || void this.#commands.run(String(seq), 'undo', { seq })}
    >
      ${icons.undo()}
    </button>`;
  }

  /** Something was done: the log is asked once for all of it. */
  #refreshSoon(): void {
    if (this.#due !== undefined) return;
    const wait = Math.max(0, this.#asked + atMostEach - performance.now());
    this.#due = setTimeout(() => {
      this.#due = undefined;
      void this.#refresh();
    }, wait);
  }

  async #refresh(): Promise<void> {
    this.#asked = performance.now();
    const page = await this.#page(null);
    if (page === null) return;
    const { lines, whole } = withNewest(this.told, page.lines);
    this.told = lines;
    if (whole) this.more = page.more;
  }

  async #older(): Promise<void> {
    if (this.waits) return;
    this.waits = true;
    const page = await this.#page(this.told.at(-1)?.seq ?? null);
    this.waits = false;
    if (page === null) return;
    this.told = [...this.told, ...page.lines];
    this.more = page.more;
  }

  async #page(before: number | null): Promise<AuditPage | null> {
    const request = new ExportRequest(auditPath(before));
    this.dispatchEvent(request);
    const outcome = await request.answer;
    if (outcome.kind !== 'file') {
      this.failure = words.auditFailed(outcome.kind === 'refused' ? outcome.status : null);
      return null;
    }
    this.failure = null;
    return JSON.parse(await outcome.file.text()) as AuditPage;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-audit-list': TtAuditList;
  }
}
