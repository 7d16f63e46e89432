import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { fetchExport } from '../../components/dock-show/export-request.ts';
import { saveFile } from '../../components/dock-show/save-file.ts';
import { savedName, showFiles, type ShowFile } from '../../components/dock-show/show-files.ts';
import { recapKeepWords } from '../../strings/recap-keep.en.ts';
import { recapButtonStyles } from './recap-button.styles.ts';
import { recapSectionStyles } from './recap-section.styles.ts';

const words = recapKeepWords.files;

/** What the recap was made from, to save. */
@customElement('tt-recap-files')
export class TtRecapFiles extends LitElement {
  static override styles = [
    recapSectionStyles,
    recapButtonStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 10px;
      }
      .bad {
        color: var(--_bad);
      }
    `,
  ];

  @property({ attribute: false }) recap: RecapView | null = null;
  /** Null: there is no server behind this recap. */
  @property({ attribute: false }) key: string | null = null;
  /** Of an earlier show: the server exports the one that is on. */
  @property({ type: Boolean }) earlier = false;
  @state() private failure: string | null = null;

  protected override render() {
    const { recap } = this;
    if (recap === null) return nothing;
    const served = this.key === null || this.earlier ? [] : showFiles;
    return html`<section class="card" aria-labelledby="files">
      <h2 id="files">${words.title}</h2>
      <div class="row">
        <button @click=${() => this.#saveRecap(recap)}>${words.names.recap}</button>
        ${served.map(
          (entry) => html`<button @click=${() => void this.#save(entry)}>${words.names[entry.name]}</button>`,
        )}
      </div>
      ${this.failure === null ? nothing : html`<p class="bad" role="alert">${this.failure}</p>`}
      ${this.key === null ? nothing : html`<p class="quiet">${this.earlier ? words.earlier : words.hint}</p>`}
    </section>`;
  }

  #saveRecap(recap: RecapView): void {
    saveFile(new Blob([JSON.stringify(recap)], { type: 'application/json' }), savedName('recap.json', recap.show.mode));
  }

  async #save({ path, file }: ShowFile): Promise<void> {
    const outcome = await fetchExport(path, this.key ?? '', fetch.bind(window));
    this.failure =
      outcome.kind === 'file' ? null : outcome.kind === 'refused' ? words.failed(outcome.status) : words.unreachable;
    if (outcome.kind === 'file') saveFile(outcome.file, savedName(file, this.recap?.show.mode));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-files': TtRecapFiles;
  }
}
