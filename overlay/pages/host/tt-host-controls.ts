import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { PendingCommands } from '../../components/command-request/pending-commands.ts';
import { leaderOf, victoryState } from '../../components/dock-victory/victory-line.ts';
import '../../components/guard-button/tt-guard-button.ts';
import type { RacerView, RaceView } from '../../../shared/projections/race-view.ts';
import type { HostVictoryView } from '../../../shared/projections/victory-view.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import { victoryDockWords } from '../../strings/victory-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';

/** The host's buttons: confirm or dismiss what was seen, fire and take off the victory. */
@customElement('tt-host-controls')
export class TtHostControls extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .buttons {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 12px;
      }
      .buttons > * {
        width: 100%;
      }
      :host {
        --tt-button-height: 56px;
        --tt-button-size: 18px;
      }
    `,
  ];

  @property({ attribute: false }) race: RaceView | null = null;
  @property({ attribute: false }) victory: Pick<HostVictoryView, 'last' | 'waiting'> = { last: null, waiting: [] };
  @property({ type: Number }) showNow = 0;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { race } = this;
    if (race === null) return nothing;
    const seen = Object.values(race.racers).find(({ crossing }) => crossing?.phase === 'seen');
    const leader = leaderOf(race);
    const failures = ['judge', 'release', 'fire', 'cancel'].flatMap((slot) => this.#commands.failure(slot) ?? []);
    return html`<div class="stack">
      <div class="buttons" role="group" aria-label=${words.controls}>
        ${seen === undefined ? nothing : this.#judge(seen)} ${this.#release()}
        ${
          victoryState(this.victory, this.showNow).kind === 'on-air'
            ? html`<wa-button
                ?disabled=${!this.live}
                ?loading=${this.#commands.pending('cancel')}
                @click=${this.#cancel}
                >${words.takeOff}</wa-button
              >`
            : html`<tt-guard-button
                wide
                kind="plain"
                sure=${words.fireSure}
                ?disabled=${!this.live}
                ?pending=${this.#commands.pending('fire')}
                @tt-guarded=${() => void this.#commands.run('fire', 'victory.fire', {})}
                >${words.fire(leader === null ? null : (race.racers[leader]?.name ?? null))}</tt-guard-button
              >`
        }
      </div>
      ${failures.map((failure) => html`<p class="failure" role="alert">${failure}</p>`)}
    </div>`;
  }

  #judge({ id: racer, name, crossing }: RacerView) {
    if (crossing === null) return nothing;
    const { milestone } = crossing;
    const run = (command: 'race.confirm' | 'race.dismiss') => () =>
      void this.#commands.run('judge', command, { racer, milestone });
    const busy = this.#commands.pending('judge');
    return html`<wa-button class="primary" ?disabled=${!this.live} ?loading=${busy} @click=${run('race.confirm')}
        >${words.confirm}: ${name}</wa-button
      >
      <wa-button ?disabled=${!this.live} ?loading=${busy} @click=${run('race.dismiss')}
        >${words.dismiss}: ${name}</wa-button
      >`;
  }

  /** What was confirmed while somebody held. */
  #release() {
    const held = this.victory.waiting.filter(({ queued }) => !queued);
    const [first] = held;
    if (first === undefined) return nothing;
    const name = this.race?.racers[first.racer]?.name ?? '';
    return html`<wa-button
      class="primary"
      ?disabled=${!this.live}
      ?loading=${this.#commands.pending('release')}
      @click=${() => void this.#commands.run('release', 'victory.release', {})}
      >${victoryDockWords.releaseFor(name, held.length - 1)}</wa-button
    >`;
  }

  readonly #cancel = (): void => {
    void this.#commands.run('cancel', 'victory.cancel', {});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-controls': TtHostControls;
  }
}
