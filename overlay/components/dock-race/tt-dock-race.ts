import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type { RaceView, RacerView } from '../../../shared/projections/race-view.ts';
import type { ControlView, DirectorView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { createFormats } from '../../strings/formats.ts';
import { leadLine } from '../../strings/lead-line.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { testDockWords } from '../../strings/test-dock.en.ts';
import { stageTests } from '../dock-test/stage-tests.ts';
import '../dock-test/tt-test-buttons.ts';
import { icons } from '../operator-icon/icons.ts';
import { draftOf, newRacerDraft, type RacerDraft } from './racer-draft.ts';
import { racersInOrder } from './racers-in-order.ts';
import './tt-milestones.ts';
import './tt-race-settings.ts';
import './tt-racer-card.ts';
import './tt-racer-form.ts';
import type { TtRacerCard } from './tt-racer-card.ts';
import type { TtRacerForm } from './tt-racer-form.ts';

/** The race: its racers, milestones and settings. Read-only without `powers`; without `full` nobody is set up here. */
@customElement('tt-dock-race')
export class TtDockRace extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .lead {
        padding: 8px 10px;
        border-radius: 8px;
        background: var(--tt-ink-2);
        font-size: 14px;
        font-weight: 600;
        line-height: 1.35;
      }
      .goal {
        justify-content: space-between;
      }
      .goal .figure {
        color: var(--tt-tape);
        font-size: 22px;
        line-height: 1;
      }
      details {
        padding: 2px 0;
        border-top: 1px solid var(--tt-line);
      }
      h3 {
        margin-bottom: 12px;
        font-size: 17px;
      }
      details > :last-child {
        padding: 4px 0 8px;
      }
    `,
  ];

  @property({ attribute: false }) race: RaceView | null = null;
  /** What a host may do: correct, judge crossings, set milestones; null = read-only. */
  @property({ attribute: false }) powers: Pick<DirectorView, 'accounts'> | null = null;
  /** What only control has. */
  @property({ attribute: false }) full: Pick<ControlView, 'settings'> | null = null;
  @property({ type: Number }) showNow = 0;
  @property({ type: Boolean }) live = false;
  @state() private editing: RacerDraft | null = null;
  @queryAll('tt-racer-card') private cards!: NodeListOf<TtRacerCard>;
  @query('tt-racer-form') private form!: TtRacerForm | null;
  readonly #formats = createFormats('en');

  override render() {
    const { race } = this;
    if (race === null) return nothing;
    const racers = racersInOrder(race);
    return html`<div class="stack">
      <div class="row goal">
        <span class="small quiet">${words.race.milestone}</span>
        <span class="figure"
          >${race.milestone === null ? words.race.noMilestone : this.#formats.count(race.milestone)}</span
        >
      </div>
      ${
        racers.length === 0
          ? html`<p class="empty">${words.race.noRacers}</p>`
          : html`<p class="lead" role="status">${leadLine(race, this.#formats)}</p>`
      }
      ${repeat(
        racers,
        ({ id }) => id,
        (racer) => this.#card(racer),
      )}
      ${this.powers === null ? nothing : this.#tools(race, racers)}
    </div>`;
  }

  /** Puts the cursor into the first racer's field for a total. */
  focusCorrection(): void {
    this.cards[0]?.focusCorrection();
  }

  /** Confirms the first crossing that waits for a yes. */
  confirmCrossing(): void {
    Array.from(this.cards).some((card) => card.confirmCrossing());
  }

  #card(racer: RacerView): TemplateResult {
    const accounts = this.powers === null ? null : Object.values(this.powers.accounts[racer.id] ?? {});
    return html`<tt-racer-card
      .racer=${racer}
      .accounts=${accounts}
      .showNow=${this.showNow}
      ?settable=${this.full !== null}
      ?live=${this.live}
      @tt-edit-racer=${() => {
        this.editing = draftOf(racer, accounts ?? []);
      }}
    ></tt-racer-card>`;
  }

  #tools(race: RaceView, racers: readonly RacerView[]): TemplateResult {
    return html`${this.full === null ? nothing : this.#addition(racers)}
      <details ?open=${race.milestone === null}>
        <summary>${words.race.milestones}</summary>
        <tt-milestones
          .milestones=${race.milestones}
          .inForce=${race.milestone}
          ?rolling=${race.rolling}
          ?live=${this.live}
        ></tt-milestones>
      </details>
      ${this.full === null ? nothing : this.#setup(this.full, racers)}
      ${
        racers.length === 0
          ? nothing
          : html`<details>
              <summary>${testDockWords.onTheRace}</summary>
              <tt-test-buttons .tests=${stageTests.race} ?live=${this.live}></tt-test-buttons>
            </details>`
      }`;
  }

  #addition(racers: readonly RacerView[]): TemplateResult {
    return html`<wa-button
      class=${racers.length === 0 ? 'primary' : ''}
      ?disabled=${!this.live}
      @click=${() => {
        this.editing = newRacerDraft(racers.map(({ colour }) => colour));
      }}
      >${icons.plus()}&nbsp;${words.race.addRacer}</wa-button
    >`;
  }

  #setup({ settings }: Pick<ControlView, 'settings'>, racers: readonly RacerView[]): TemplateResult {
    return html`<details>
        <summary>${words.race.settings}</summary>
        <tt-race-settings .settings=${settings} ?live=${this.live}></tt-race-settings>
      </details>
      <wa-dialog
        without-header
        label=${this.editing?.id === '' ? words.racer.addTitle : words.racer.changeTitle}
        ?open=${this.editing !== null}
        @wa-after-show=${() => this.form?.focus()}
        @wa-after-hide=${this.#closed}
      >
        <h3>${this.editing?.id === '' ? words.racer.addTitle : words.racer.changeTitle}</h3>
        <tt-racer-form
          .initial=${this.editing}
          .taken=${racers.map(({ id }) => id)}
          ?live=${this.live}
          @tt-form-done=${this.#closed}
        ></tt-racer-form>
      </wa-dialog>`;
  }

  readonly #closed = (): void => {
    this.editing = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-race': TtDockRace;
  }
}
