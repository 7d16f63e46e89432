import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import type { RaceView } from '../../../shared/projections/race-view.ts';
import type { HostVictoryView } from '../../../shared/projections/victory-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { victoryDockWords } from '../../strings/victory-dock.en.ts';
import { createFormats } from '../../strings/formats.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { racersInOrder } from '../dock-race/racers-in-order.ts';
import { stageTests } from '../dock-test/stage-tests.ts';
import '../dock-test/tt-test-buttons.ts';
import '../guard-button/tt-guard-button.ts';
import type { TtGuardButton } from '../guard-button/tt-guard-button.ts';
import { preRoll } from './pre-roll.ts';
import './tt-victory-look.ts';
import './tt-victory-preview.ts';
import { leaderOf, victoryState } from './victory-line.ts';
import { preRollLine } from '../../strings/pre-roll.en.ts';

/** The victory machine: armed, seen, held, fired; fires, takes off, plays again, and tests what celebrates. */
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
      .machine {
        display: grid;
        gap: 2px;
        padding: 9px 10px;
        border-radius: 8px;
        border: 1px solid var(--tt-line);
      }
      .machine.seen,
      .machine.waiting {
        border-color: var(--tt-tape);
      }
      .machine b {
        font-size: 15px;
      }
      .machine.waiting b {
        color: var(--tt-tape);
      }
      .pair {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
      }
      .pair wa-button {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) race: RaceView | null = null;
  @property({ attribute: false }) victory: HostVictoryView | null = null;
  /** For the preview; null = none. */
  @property({ attribute: false }) view: OverlayView | null = null;
  /** Whether this page may change the settings. */
  @property({ type: Boolean }) settable = false;
  @property({ type: Number }) showNow = 0;
  @property({ type: Boolean }) live = false;
  /** '' = the leader. */
  @state() private chosen = '';
  @state() private typedName = '';
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
      ${this.#machine()} ${this.#state()} ${this.#holding()}
      <label class="field"
        >${words.victory.forWhom}
        <select @change=${this.#choose}>
          <option value="" ?selected=${chosen === ''}>${words.victory.leader(this.#name(leader))}</option>
          ${racers.map(({ id, name: of }) => html`<option value=${id} ?selected=${id === chosen}>${of}</option>`)}
        </select></label
      >
      <wa-input
        label=${victoryDockWords.name}
        maxlength="60"
        autocomplete="off"
        .value=${this.typedName}
        @input=${(event: Event) => (this.typedName = (event.target as WaInput).value ?? '')}
      ></wa-input>
      <tt-guard-button
        wide
        hint="V"
        sure=${words.victory.fireSure}
        ?disabled=${!this.live || racers.length === 0}
        ?pending=${this.#commands.pending('fire')}
        @tt-guarded=${() => void this.#fire(chosen)}
        >${words.victory.fire(name)}</tt-guard-button
      >
      ${this.#failure('fire')}
      <tt-test-buttons heading=${words.victory.tests} .tests=${stageTests.victory} ?live=${this.live}></tt-test-buttons>
      <p class="small quiet">${words.victory.testsHint}</p>
      ${this.#look()}
    </div>`;
  }

  /** A press of the fire button: arms it, or fires when armed. */
  pressFire(): void {
    this.fireButton?.press();
  }

  /** Takes the victory off the screen, where one is on it; else a test. */
  cancel(): void {
    if (!this.live || this.victory === null) return;
    if (victoryState(this.victory, this.showNow).kind === 'on-air') this.#cancel();
    else if (this.view?.moments.some(({ kind, cancelled }) => kind === 'test-shown' && cancelled !== true) === true)
      void this.#commands.run('cancel', 'test.end', {});
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

  async #fire(racer: string): Promise<void> {
    const name = this.typedName.trim();
    const whom = racer === '' ? {} : { racer };
    const answer = await this.#commands.run('fire', 'victory.fire', name === '' ? whom : { ...whom, name });
    if (answer?.ok === true) this.typedName = '';
  }

  /** Where the next victory stands, and when it may come. */
  #machine(): TemplateResult {
    const next = this.victory?.next ?? null;
    if (next === null) return html`<p class="machine small quiet">${victoryDockWords.noMilestone}</p>`;
    const { states } = victoryDockWords;
    const armed = this.victory?.settings.fires === 'none' ? states.none : states.armed;
    const name = this.#name(next.racer) ?? '';
    const warning = preRoll(next, this.showNow, this.view?.show.clockRate ?? 1);
    return html`<div class=${`machine ${next.state}`} role="status">
      <b>${next.state === 'armed' ? armed : states[next.state]}</b>
      <span class="small quiet">${victoryDockWords.stateLine(name, this.#formats.count(next.milestone))}</span>
      ${warning === null ? nothing : html`<span>${preRollLine(warning, name)}</span>`}
    </div>`;
  }

  /** Hold before it comes; release or drop what waits; the last one again. */
  #holding(): TemplateResult {
    const waiting = (this.victory?.waiting ?? []).filter(({ queued }) => !queued);
    const holding = this.victory?.holding === true;
    const onAir = this.victory !== null && victoryState(this.victory, this.showNow).kind === 'on-air';
    const button = (slot: 'hold' | 'release' | 'cancel' | 'replay', label: string, look = ''): TemplateResult =>
      html`<wa-button
        class=${look}
        ?disabled=${!this.live || (slot === 'replay' && this.victory?.last === null)}
        ?loading=${this.#commands.pending(slot)}
        @click=${() => void this.#commands.run(slot, `victory.${slot}`, {})}
        >${label}</wa-button
      >`;
    const [first] = waiting;
    return html`<div class="pair">
        ${
          first === undefined
            ? holding
              ? button('release', victoryDockWords.release, 'armed')
              : button('hold', victoryDockWords.hold)
            : button(
                'release',
                victoryDockWords.releaseFor(this.#name(first.racer) ?? '', waiting.length - 1),
                'primary',
              )
        }
        ${
          // With one on air the same command takes that off: its button stands there.
          first === undefined || onAir
            ? button('replay', victoryDockWords.replay)
            : button('cancel', victoryDockWords.drop(waiting.length))
        }
      </div>
      ${this.#failure('hold')} ${this.#failure('release')} ${this.#failure('replay')}`;
  }

  #look(): TemplateResult | typeof nothing {
    if (this.victory === null || this.view === null) return nothing;
    return html`<details>
      <summary>${victoryDockWords.look}</summary>
      ${this.settable ? html`<tt-victory-look .settings=${this.victory.settings} ?live=${this.live}></tt-victory-look>` : nothing}
      <tt-victory-preview .view=${this.view}></tt-victory-preview>
    </details>`;
  }

  #state(): TemplateResult {
    const state = this.victory === null ? ({ kind: 'idle' } as const) : victoryState(this.victory, this.showNow);
    if (state.kind === 'idle') {
      const held = this.victory?.holding === true;
      return html`<p class="small quiet">${held ? victoryDockWords.holdHint : words.victory.idle}</p>`;
    }
    const name = this.#name(state.racer) ?? words.victory.everybody;
    if (state.kind === 'on-air') {
      return html`<div class="on-air" role="status">
          <span class="grow clip">${words.victory.onAir(name)}</span>
          <wa-button ?disabled=${!this.live} ?loading=${this.#commands.pending('cancel')} @click=${this.#cancel}
            >${words.victory.cancel}<kbd slot="end" aria-hidden="true">X</kbd></wa-button
          >
        </div>
        ${this.#line()} ${this.#failure('cancel')}`;
    }
    const cause = state.cancelled ? words.victory.cancelled : words.victory.cause[state.cause];
    return html`<p class="small quiet">${words.victory.past(name, this.#formats.clock(state.at), cause)}</p>`;
  }

  /** Who comes next by itself. */
  #line(): TemplateResult | typeof nothing {
    const line = (this.victory?.waiting ?? []).filter(({ queued }) => queued);
    if (line.length === 0) return nothing;
    const names = line.map(({ racer, milestone }) =>
      victoryDockWords.stateLine(this.#name(racer) ?? '', this.#formats.count(milestone)),
    );
    return html`<p class="small quiet">${victoryDockWords.then(names)}</p>`;
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
