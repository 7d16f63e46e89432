import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { chapterLines, chaptersOf, fewestChapters, type Chapters } from '../../../shared/projections/chapters.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { copyText } from '../../components/dock-links/copy-text.ts';
import { saveFile } from '../../components/dock-show/save-file.ts';
import type { Formats } from '../../strings/formats.ts';
import { recapKeepWords } from '../../strings/recap-keep.en.ts';
import { startAt, startsOf, type ChapterStart } from './chapter-start.ts';
import { recapButtonStyles } from './recap-button.styles.ts';
import { recapSectionStyles } from './recap-section.styles.ts';

const words = recapKeepWords.chapters;

/** The moments as chapters of the video, to copy into its description. */
@customElement('tt-recap-chapters')
export class TtRecapChapters extends LitElement {
  static override styles = [
    recapSectionStyles,
    recapButtonStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-bottom: 12px;
      }
      input,
      textarea {
        box-sizing: border-box;
        width: 100%;
        max-width: 340px;
        padding: 8px 10px;
        border: 1px solid var(--_quiet);
        border-radius: 2px;
        background: var(--_ground);
        color: var(--_ink);
        font: 400 15px/1.5 var(--tt-mono);
      }
      textarea {
        display: block;
        max-width: none;
        margin-bottom: 12px;
        resize: vertical;
      }
      label {
        display: grid;
        gap: 4px;
        width: 100%;
        color: var(--_quiet);
        font-size: 13px;
      }
      .bad {
        color: var(--_bad);
      }
    `,
  ];

  @property({ attribute: false }) recap: RecapView | null = null;
  @property({ attribute: false }) formats: Formats | null = null;
  /** As chosen; null = the first way there is. */
  @state() private start: ChapterStart | null = null;
  @state() private typed = '';
  @state() private copied: boolean | null = null;

  protected override render() {
    const { recap, formats } = this;
    if (recap === null || formats === null) return nothing;
    const start = this.start ?? startsOf(recap)[0] ?? 'show';
    const from = startAt(recap, start, this.typed);
    return html`<section class="card" aria-labelledby="chapters">
      <h2 id="chapters">${words.title}</h2>
      <div class="row" role="group" aria-label=${words.from}>
        <span class="quiet">${words.from}</span>
        ${startsOf(recap).map(
          (one) =>
            html`<button aria-pressed=${one === start} @click=${() => this.#choose(one)}>${words.starts[one]}</button>`,
        )}
      </div>
      ${start === 'typed' ? this.#field(from === null) : nothing}
      ${from === null ? nothing : this.#list(chaptersOf(recap, from), formats, recap.show.mode)}
    </section>`;
  }

  #field(isWrong: boolean): TemplateResult {
    return html`<div class="row">
      <label
        >${words.typed}
        <input
          .value=${this.typed}
          placeholder="2009-04-17 05:00:00"
          autocomplete="off"
          aria-invalid=${isWrong && this.typed !== '' ? 'true' : 'false'}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
      /></label>
      ${isWrong ? html`<p class=${this.typed === '' ? 'quiet' : 'bad'} role="status">${words.noTime}</p>` : nothing}
    </div>`;
  }

  #list(told: Chapters, formats: Formats, mode: RecapView['show']['mode']): TemplateResult {
    const file = mode === 'rehearsal' ? `rehearsal-${words.file}` : words.file;
    const text = chapterLines(told);
    const said = [
      words.began(formats.stamp(told.from)),
      ...(told.before === 0 ? [] : [words.before(told.before)]),
      ...(told.near === 0 ? [] : [words.near(told.near)]),
      ...(told.chapters.length < fewestChapters ? [words.few] : []),
    ];
    return html`<p class="quiet">${said.join(' ')}</p>
      <textarea
        readonly
        aria-label=${words.list}
        rows=${Math.min(14, told.chapters.length + 1)}
        .value=${text}
      ></textarea>
      <div class="row">
        <button class="main" @click=${() => void this.#copy(text)}>${words.copy}</button>
        <button @click=${() => saveFile(new Blob([text], { type: 'text/plain' }), file)}>${words.save}</button>
        <span class="quiet" role="status"
          >${this.copied === null ? nothing : this.copied ? words.copied : words.notCopied}</span
        >
      </div>
      <p class="quiet">${words.hint}</p>`;
  }

  #choose(start: ChapterStart): void {
    // What is typed begins where the other ways are.
    if (start === 'typed' && this.typed === '' && this.recap !== null)
      this.typed = this.recap.openedAt.slice(0, 19).replace('T', ' ');
    this.start = start;
    this.copied = null;
  }

  async #copy(text: string): Promise<void> {
    this.copied = await copyText(text);
    if (!this.copied) this.renderRoot.querySelector('textarea')?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-chapters': TtRecapChapters;
  }
}
