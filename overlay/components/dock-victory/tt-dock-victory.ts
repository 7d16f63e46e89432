import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { RaceView } from '../../../shared/projections/race-view.ts';
import type { VictoryView } from '../../../shared/projections/victory-view.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { createFormats } from '../../strings/formats.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { racersInOrder } from '../dock-race/racers-in-order.ts';
import '../guard-button/tt-guard-button.ts';
import type { TtGuardButton } from '../guard-button/tt-guard-button.ts';
import { leaderOf, victoryState } from './victory-line.ts';

const tests = ['victory', 'lead-change', 'crossing', 'card'] as const;

/** Fires, takes off and tests what celebrates. */
@customElement('tt-dock-victory')
export class TtDockVictory extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .on-air {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 9px 10px;
        border-radius: 8px;
        background: var(--tt-bad-fill);
        color: #fff;
        font-weight: 700;
      }
      .tests {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
      }
      .tests wa-button {
        width: 100%;
      }
      h3 {
        margin-top: 6px;
        font-size: 12px;
        font-weight: 650;
        color: var(--tt-quiet);
      }
    `,
  ];

  @property({ attribute: false }) race: RaceView | null = null;
  @property({ attribute: false }) victory: Pick<VictoryView, 'last'> = { last: null };
  @property({ type: Number }) showNow = 0;
  @property({ type: Boolean }) live = false;
  /** '' = the leader. */
  @state() private chosen = '';
  @query('tt-guard-button') private fireButton!: TtGuardButton | null;
  readonly #commands = new PendingCommands(this);
  readonly #formats = createFormats('en');

  override render() {
    const { race } = this;
    if (race === null) return nothing;
    const leader = leaderOf(race);
    const racers = racersInOrder(race).filter(({ alsoRunning }) => !alsoRunning);
    const chosen = race.racers[this.chosen] === undefined ? '' : this.chosen;
    const target = chosen === '' ? leader : chosen;
    const name = this.#name(target);
    return html`<div class="stack">
      ${this.#state()}
      <label class="field"
        >${words.victory.forWhom}
        <select @change=${this.#choose}>
          <option value="" ?selected=${chosen === ''}>${words.victory.leader(this.#name(leader))}</option>
          ${racers.map(({ id, name: of }) => html`<option value=${id} ?selected=${id === chosen}>${of}</option>`)}
        </select></label
      >
      <tt-guard-button
        wide
        hint="V"
        sure=${words.victory.fireSure}
        ?disabled=${!this.live || racers.length === 0}
        ?pending=${this.#commands.pending('fire')}
        @tt-guarded=${() => void this.#commands.run('fire', 'victory.fire', chosen === '' ? {} : { racer: chosen })}
        >${words.victory.fire(name)}</tt-guard-button
      >
      ${this.#failure('fire')}
      <h3>${words.victory.tests}</h3>
      <div class="tests">
        ${tests.map(
          (what) =>
            html`<wa-button
              ?disabled=${!this.live}
              ?loading=${this.#commands.pending(what)}
              @click=${() => void this.#commands.run(what, 'test.show', { what })}
              >${words.victory.test[what]}</wa-button
            >`,
        )}
      </div>
      ${tests.map((what) => this.#failure(what))}
      <p class="small quiet">${words.victory.testsHint}</p>
    </div>`;
  }

  /** A press of the fire button: arms it, or fires when armed. */
  pressFire(): void {
    this.fireButton?.press();
  }

  /** Takes the victory off the screen, where one is on it. */
  cancel(): void {
    if (this.live && victoryState(this.victory, this.showNow).kind === 'on-air') this.#cancel();
  }

  readonly #cancel = (): void => {
    void this.#commands.run('cancel', 'victory.cancel', {});
  };

  readonly #choose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value;
  };

  #name(id: string | null): string | null {
    return id === null ? null : (this.race?.racers[id]?.name ?? words.unknownRacer);
  }

  #state(): TemplateResult {
    const state = victoryState(this.victory, this.showNow);
    if (state.kind === 'idle') return html`<p class="small quiet">${words.victory.idle}</p>`;
    const name = this.#name(state.racer) ?? words.victory.everybody;
    if (state.kind === 'on-air') {
      return html`<div class="on-air" role="status">
          <span class="grow clip">${words.victory.onAir(name)}</span>
          <wa-button ?disabled=${!this.live} ?loading=${this.#commands.pending('cancel')} @click=${this.#cancel}
            >${words.victory.cancel}<kbd slot="end" aria-hidden="true">X</kbd></wa-button
          >
        </div>
        ${this.#failure('cancel')}`;
    }
    const cause = state.cancelled ? words.victory.cancelled : words.victory.cause[state.cause];
    return html`<p class="small quiet">${words.victory.past(name, this.#formats.clock(state.at), cause)}</p>`;
  }

  #failure(slot: string): TemplateResult | typeof nothing {
    const failure = this.#commands.failure(slot);
    return failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-victory': TtDockVictory;
  }
}
