import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { ShowView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { icons } from '../operator-icon/icons.ts';
import { ExportRequest } from './export-request.ts';
import { saveFile } from './save-file.ts';
import { savedName, showFiles, type ShowFile } from './show-files.ts';

/** The show's files, to save. */
@customElement('tt-export-list')
export class TtExportList extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) mode: ShowView['mode'] = 'live';
  @state() private waiting: string | null = null;
  @state() private failure: string | null = null;

  override render() {
    return html`<div class="stack">
      <div class="files">
        ${showFiles.map(
          (entry) =>
            html`<wa-button ?loading=${this.waiting === entry.name} @click=${() => void this.#save(entry)}
              >${icons.save()}&nbsp;${words.show.exportNames[entry.name]}</wa-button
            >`,
        )}
      </div>
      ${this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      <p class="small quiet">${words.show.exportInDock}</p>
    </div>`;
  }

  async #save({ name, path, file }: ShowFile): Promise<void> {
    if (this.waiting !== null) return;
    this.waiting = name;
    this.failure = null;
    const request = new ExportRequest(path);
    this.dispatchEvent(request);
    const outcome = await request.answer;
    this.waiting = null;
    if (outcome.kind === 'file') saveFile(outcome.file, savedName(file, this.mode));
    else
      this.failure =
        outcome.kind === 'refused' ? words.show.exportFailed(outcome.status) : words.show.exportUnreachable;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-export-list': TtExportList;
  }
}
