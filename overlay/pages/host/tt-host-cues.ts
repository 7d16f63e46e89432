import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HostCuesView } from '../../../shared/projections/cue-view.ts';
import { PendingCommands } from '../../components/command-request/pending-commands.ts';
import { cueTitle } from '../../components/dock-rundown/cue-title.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import { hostButtonStyles } from './host-button.styles.ts';

/** Which cues are on screen and which comes next; with control the next one is taken here. */
@customElement('tt-host-cues')
export class TtHostCues extends LitElement {
  static override styles = [
    hostButtonStyles,
    css`
      :host {
        display: grid;
        gap: 0.4em;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      b {
        color: var(--tt-quiet);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) cues: HostCuesView | null = null;
  @property({ type: Boolean }) control = false;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { cues } = this;
    if (cues === null || !cues.prepared) return nothing;
    const onAir = Object.values(cues.rundown).filter((cue) => cue.onAir !== null);
    const next = cues.next === null ? undefined : cues.rundown[cues.next];
    const failure = this.#commands.failure('take') ?? this.#commands.failure('end');
    return html`${onAir.map(({ content, place }) => html`<p><b>${place === 'prompter' ? words.cues.prompter : words.cues.onAir}</b> <bdi>${cueTitle(content)}</bdi></p>`)}
    ${next === undefined ? nothing : html`<p><b>${words.cues.next}</b> <bdi>${cueTitle(next.content)}</bdi></p>`}
    ${
      this.control
        ? html`<button
              type="button"
              ?disabled=${!this.live || next === undefined}
              @click=${() => void this.#commands.run('take', 'cue.take', {})}
            >
              ${words.cues.take}
            </button>
            <button
              type="button"
              ?disabled=${!this.live || onAir.length === 0}
              @click=${() => void this.#commands.run('end', 'cue.end', {})}
            >
              ${words.cues.end}
            </button>`
        : nothing
    }
    ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-cues': TtHostCues;
  }
}
