import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { PleaView } from '../../../shared/projections/plea-view.ts';
import type { RaceView } from '../../../shared/projections/race-view.ts';
import { createFormats } from '../../strings/formats.ts';
import { pleaEffect } from '../../strings/plea.en.ts';
import { rundownDockWords as words } from '../../strings/rundown-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';

const shown = 3;

/** One press marks a plea; below it the last ones, and what each did to the rates. */
@customElement('tt-plea-log')
export class TtPleaLog extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      li {
        padding: 5px 0;
        border-top: 1px solid var(--tt-line);
        font-size: 12.5px;
        line-height: 1.4;
      }
      time {
        color: var(--tt-quiet);
      }
    `,
  ];

  @property({ attribute: false }) pleas: Readonly<Record<string, PleaView>> = {};
  @property({ attribute: false }) race: RaceView | null = null;
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) locked = false;
  readonly #commands = new PendingCommands(this);
  readonly #formats = createFormats('en');

  override render() {
    const last = Object.values(this.pleas)
      .sort((one, other) => (one.at < other.at ? 1 : -1))
      .slice(0, shown);
    const failure = this.#commands.failure('plea');
    return html`<div class="stack">
      ${
        this.locked
          ? nothing
          : html`<wa-button
              class="wide"
              ?disabled=${!this.live}
              ?loading=${this.#commands.pending('plea')}
              @click=${() => void this.#commands.run('plea', 'plea.mark', {})}
              >${words.plea}</wa-button
            >`
      }
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      ${
        last.length === 0
          ? html`<p class="small quiet">${words.noPleas}</p>`
          : html`<ul aria-label=${words.pleas}>
              ${last.map((plea) => html`<li><time>${this.#formats.clock(plea.at)}</time> ${plea.note ?? ''} ${this.#effects(plea)}</li>`)}
            </ul>`
      }
    </div>`;
  }

  #effects({ effects, from, to }: PleaView) {
    const lasted = fromIso(to) - fromIso(from);
    const entries = Object.entries(effects ?? {});
    if (entries.length === 0) return html`<div class="quiet">${pleaEffect(null, lasted)}</div>`;
    return entries.map(
      ([racer, effect]) =>
        html`<div>
          ${entries.length === 1 ? nothing : html`<b>${this.race?.racers[racer]?.name ?? racer}</b> `}${pleaEffect(effect, lasted)}
        </div>`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-plea-log': TtPleaLog;
  }
}
