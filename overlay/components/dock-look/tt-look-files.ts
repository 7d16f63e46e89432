import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { lookFileKind, lookFileTypes, type LookFileKind } from '../../../shared/domain/look/look-file.ts';
import type { LookSettings } from '../../../shared/domain/look/look-state.ts';
import type { LookFileView } from '../../../shared/projections/look-view.ts';
import { lookDockWords as words } from '../../strings/look-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { sliderStyles } from '../../styles/slider.styles.ts';
import { icons } from '../operator-icon/icons.ts';
import { fileName } from './file-name.ts';
import { LookEdited } from './look-edited.ts';
import { LookFileRequest } from './look-file-request.ts';

type FileMember = 'font' | 'textFont' | 'logo' | 'background';
const accepts = Object.keys(lookFileTypes)
  .map((end) => `.${end}`)
  .join();

/** Fonts and pictures of the look: chosen, uploaded, deleted. An upload is kept at once; what is chosen is a draft like everything else. */
@customElement('tt-look-files')
export class TtLookFiles extends LitElement {
  static override styles = [
    operatorStyles,
    sliderStyles,
    css`
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 30px;
        font-size: 13px;
      }
      li img {
        flex: none;
        width: 30px;
        height: 22px;
        object-fit: contain;
        background: repeating-conic-gradient(#777 0 25%, #999 0 50%) 0 0 / 8px 8px;
      }
      li .mark {
        flex: none;
        width: 30px;
        text-align: center;
        font: 700 15px var(--tt-display);
      }
      .upload {
        position: relative;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 8px;
        min-height: 40px;
        padding: 6px 10px;
        border: 1.5px dashed var(--tt-edge);
        border-radius: 8px;
        color: var(--tt-text);
        font-size: 13px;
        font-weight: 600;
      }
      .upload:hover,
      .upload.over {
        border-color: var(--tt-tape);
      }
      .upload:focus-within {
        outline: 2px solid var(--tt-tape);
        outline-offset: 1px;
      }
      .upload input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        opacity: 0;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) look: LookSettings | null = null;
  @property({ attribute: false }) files: readonly LookFileView[] = [];
  @property({ type: Boolean }) live = false;
  @state() private sending = false;
  @state() private said: { readonly tone: 'failure' | 'small good'; readonly text: string } | null = null;

  override render() {
    const { look, said } = this;
    if (look === null) return nothing;
    return html`<div class="stack">
      ${this.#choice('font', 'font', words.font, words.fontOfTheme, look)}
      ${this.#choice('textFont', 'font', words.textFont, look.font === null ? words.fontOfTheme : words.sameFont, look)}
      ${this.#choice('logo', 'picture', words.logo, words.noPicture, look)}
      ${look.logo === null ? nothing : this.#logoHeight(look)}
      ${this.#choice('background', 'picture', words.background, words.noPicture, look)}
      <label class="upload" @dragover=${this.#over} @drop=${this.#drop}
        >${icons.plus()} ${words.upload}
        <input type="file" accept=${accepts} ?disabled=${!this.live || this.sending} @change=${this.#picked} />
      </label>
      ${said === null ? nothing : html`<p class=${said.tone} role=${said.tone === 'failure' ? 'alert' : 'status'}>${said.text}</p>`}
      ${this.files.length === 0 ? html`<p class="small quiet">${words.fontHint} ${words.pictureHint}</p>` : this.#list()}
    </div>`;
  }

  #choice(member: FileMember, kind: LookFileKind, label: string, none: string, look: LookSettings): TemplateResult {
    const chosen = look[member];
    const names = this.files.filter((file) => file.kind === kind).map(({ name }) => name);
    const gone = chosen !== null && !names.includes(chosen);
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.dispatchEvent(new LookEdited({ [member]: value === '' ? null : value }));
    };
    return html`<label class="field"
        >${label}
        <select @change=${choose}>
          <option value="" ?selected=${chosen === null}>${none}</option>
          ${(gone ? [...names, chosen] : names).map((name) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`)}
        </select></label
      >
      ${gone ? html`<p class="notice">${words.gone(chosen)}</p>` : nothing}`;
  }

  #logoHeight({ logoHeight }: LookSettings): TemplateResult {
    const slide = (event: Event): void => {
      this.dispatchEvent(new LookEdited({ logoHeight: (event.target as HTMLInputElement).valueAsNumber }));
    };
    return html`<label class="slider"
      >${words.logoHeight}<output>${words.percent(logoHeight)}</output>
      <input type="range" min="4" max="20" step="1" .value=${String(logoHeight)} @input=${slide}
    /></label>`;
  }

  #list(): TemplateResult {
    return html`<details>
      <summary>${words.uploaded(this.files.length)}</summary>
      <ul>
        ${this.files.map(
          ({ name, kind, bytes }) =>
            html`<li>
              ${kind === 'picture' ? html`<img alt="" src=${`/look/${name}`} />` : html`<span class="mark" aria-hidden="true">Aa</span>`}
              <span class="grow clip">${name}</span><span class="small quiet">${words.size(bytes)}</span>
              <wa-button
                class="ghost icon"
                title=${words.remove(name)}
                ?disabled=${!this.live || this.sending}
                @click=${() => void this.#send(name, null)}
                ><span class="seen-only-by-readers">${words.remove(name)}</span>${icons.bin()}</wa-button
              >
            </li>`,
        )}
      </ul>
      <p class="small quiet">${words.fontHint} ${words.pictureHint}</p>
    </details>`;
  }

  readonly #picked = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void this.#take(file).then(() => (input.value = ''));
  };

  readonly #over = (event: DragEvent): void => event.preventDefault();

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined && this.live && !this.sending) void this.#take(file);
  };

  async #take(file: File): Promise<void> {
    const name = fileName(file.name);
    // An SVG goes to the server all the same: its answer says why it is not taken.
    if (name === null && !/\.svg$/i.test(file.name)) {
      this.said = { tone: 'failure', text: words.notTaken(file.name) };
      return;
    }
    if (!(await this.#send(name ?? 'drawing.svg', file)) || name === null) return;
    this.said = { tone: 'small good', text: words.kept(name) };
    this.#chooseNew(name);
  }

  /** What was just uploaded is tried on, where its place is still empty: the preview shows it. */
  #chooseNew(name: string): void {
    const member = lookFileKind(name) === 'font' ? 'font' : 'logo';
    if (this.look?.[member] === null) this.dispatchEvent(new LookEdited({ [member]: name }));
  }

  async #send(name: string, file: Blob | null): Promise<boolean> {
    this.sending = true;
    this.said = null;
    const request = new LookFileRequest(name, file);
    this.dispatchEvent(request);
    const outcome = await request.answer;
    this.sending = false;
    if (outcome.kind === 'done') return true;
    this.said = { tone: 'failure', text: outcome.kind === 'refused' ? outcome.message : words.unreachable };
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-look-files': TtLookFiles;
  }
}
