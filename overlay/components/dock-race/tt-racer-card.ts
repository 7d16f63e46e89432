import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, queryAll } from 'lit/decorators.js';
import type { RacerView } from '../../../shared/projections/race-view.ts';
import type { AccountView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { createFormats, spanSince } from '../../strings/formats.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import '../count-field/tt-count-form.ts';
import type { CountEntered, TtCountForm } from '../count-field/tt-count-form.ts';
import '../guard-button/tt-guard-button.ts';
import { icons } from '../operator-icon/icons.ts';
import { accentOn } from '../tt-lane/accent.ts';
import { racerCardStyles } from './racer-card.styles.ts';

/**
 * One racer on the race dock: total with its source and age, typed-in corrections, and a crossing that waits for a yes or no.
 *
 * @event tt-edit-racer - The operator wants the racer's form.
 */
@customElement('tt-racer-card')
export class TtRacerCard extends LitElement {
  static override styles = [operatorStyles, racerCardStyles];

  @property({ attribute: false }) racer: RacerView | null = null;
  /** null: looked at by somebody who may not change it. */
  @property({ attribute: false }) accounts: readonly AccountView[] | null = null;
  /** Its set-up may be changed here. */
  @property({ type: Boolean }) settable = false;
  /** The show's clock. */
  @property({ type: Number }) showNow = 0;
  @property({ type: Boolean }) live = false;
  @queryAll('tt-count-form') private forms!: NodeListOf<TtCountForm>;
  readonly #commands = new PendingCommands(this);
  readonly #formats = createFormats('en');

  override render() {
    const { racer } = this;
    if (racer === null) return nothing;
    return html`<article class="item" aria-labelledby="name">
      ${this.#head(racer)} ${this.#figures(racer)} ${this.#bar(racer)} ${this.#facts(racer)} ${this.#crossing(racer)}
      ${this.accounts?.map((account) => this.#correction(racer, account, this.accounts?.length === 1))}
      ${this.#failures()}
    </article>`;
  }

  /** Puts the cursor into the first field for a total. */
  focusCorrection(): void {
    this.forms[0]?.focus();
  }

  /** Confirms the crossing that was seen, if one waits. */
  confirmCrossing(): boolean {
    if (this.racer?.crossing?.phase !== 'seen' || this.accounts === null) return false;
    this.#judge('race.confirm')();
    return true;
  }

  #head(racer: RacerView): TemplateResult {
    return html`<header class="row">
      <svg class="swatch" viewBox="0 0 4 18" aria-hidden="true">
        <rect width="4" height="18" rx="2" fill=${accentOn(racer.colour, 'dark').fill} />
      </svg>
      <h3 id="name" class="grow clip"><bdi>${racer.name}</bdi></h3>
      ${
        racer.alsoRunning
          ? html`<span class="small quiet">${words.race.alsoRunning}</span>`
          : racer.place === null
            ? nothing
            : html`<span class="place figure">${words.race.place(racer.place)}</span>`
      }
      ${
        !this.settable
          ? nothing
          : html`<wa-button
                class="ghost icon"
                ?disabled=${!this.live}
                title=${words.race.moreOf(racer.name)}
                @click=${this.#edit}
                ><span class="seen-only-by-readers">${words.race.moreOf(racer.name)}</span>${icons.pencil()}</wa-button
              >
              <tt-guard-button
                kind="ghost icon"
                label=${words.race.removeRacer(racer.name)}
                sure=${words.race.removeSure}
                ?disabled=${!this.live}
                ?pending=${this.#commands.pending('remove')}
                @tt-guarded=${this.#remove}
                ><span class="seen-only-by-readers">${words.race.removeRacer(racer.name)}</span
                >${icons.bin()}</tt-guard-button
              >`
      }
    </header>`;
  }

  #figures(racer: RacerView): TemplateResult {
    const total = racer.total === null ? words.race.noTotal : this.#formats.count(racer.total + racer.nudge);
    return html`<p class="figures">
      <span class=${`total figure ${racer.total === null ? 'quiet none' : ''}`}>${total}</span>
      ${racer.rate === null ? nothing : html`<span class="rate">${this.#formats.rate(racer.rate)}</span>`}
    </p>`;
  }

  #bar({ progress, colour, crossing }: RacerView): TemplateResult | typeof nothing {
    if (progress === null) return nothing;
    const length = Math.min(100, progress * 100);
    return html`<div class="row">
      <svg class="bar grow" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect class="track" width="100" height="4" /><rect width=${length} height="4" fill=${accentOn(colour, 'dark').fill} />`}
      </svg>
      <span class="small quiet" aria-label=${words.race.progress(this.#formats.percent(progress))}
        >${this.#formats.percent(progress)}${crossing?.phase === 'confirmed' ? ' ✓' : ''}</span
      >
    </div>`;
  }

  #facts(racer: RacerView): TemplateResult {
    const age = racer.at === null ? null : words.ago(spanSince(racer.at, this.showNow));
    const said = [
      racer.source,
      age,
      racer.resolution > 1 ? words.race.rounded(this.#formats.count(racer.resolution)) : null,
      this.#eta(racer),
      racer.needed === null ? null : words.race.needed(this.#formats.rate(racer.needed)),
    ].filter((fact) => fact !== null);
    return html`<p class="facts small quiet">
        ${racer.stale ? html`<span class="chip warn">${words.race.stale}</span> ` : nothing}${said.join(' · ')}
      </p>
      ${this.#waitsFor(racer)}
      ${
        racer.step === null
          ? nothing
          : html`<p class="notice small">
              ${words.race.step(this.#formats.signed(racer.step.change), this.#formats.clockShort(racer.step.at))}
            </p>`
      }`;
  }

  /** A sum that lacks an account says which. */
  #waitsFor({ total }: RacerView): TemplateResult | typeof nothing {
    const missing = this.accounts?.filter((account) => account.total === null) ?? [];
    if (total !== null || missing.length === 0 || missing.length === this.accounts?.length) return nothing;
    return html`<p class="small warn">${words.race.waitsFor(missing.map(({ id }) => id).join(', '))}</p>`;
  }

  #eta({ eta, alsoRunning }: RacerView): string | null {
    if (alsoRunning || eta.kind === 'passed') return null;
    if (eta.kind !== 'range') return words.race.eta[eta.kind];
    return words.race.etaRange(
      this.#formats.clockNear(eta.from, this.showNow),
      this.#formats.clockNear(eta.to, this.showNow),
    );
  }

  #crossing({ crossing }: RacerView): TemplateResult | typeof nothing {
    if (crossing === null) return nothing;
    const milestone = this.#formats.count(crossing.milestone);
    const time = this.#formats.clock(crossing.to);
    const photo = crossing.photoFinish ? html`<span class="chip warn">${words.race.photoFinish}</span>` : nothing;
    if (crossing.phase === 'confirmed') {
      return html`<p class="row wrap small good">${words.race.confirmed(milestone, time)} ${photo}</p>`;
    }
    return html`<div class="seen stack" role="status">
      <p>${words.race.seen(milestone, this.#formats.count(crossing.total), time)} ${photo}</p>
      ${
        this.accounts === null
          ? nothing
          : html`<div class="row">
              <wa-button
                class="primary grow"
                ?disabled=${!this.live}
                ?loading=${this.#commands.pending('race.confirm')}
                @click=${this.#judge('race.confirm')}
                >${words.race.confirm}<kbd slot="end" aria-hidden="true">Y</kbd></wa-button
              >
              <wa-button
                class="grow"
                ?disabled=${!this.live}
                ?loading=${this.#commands.pending('race.dismiss')}
                @click=${this.#judge('race.dismiss')}
                >${words.race.dismiss}</wa-button
              >
            </div>`
      }
    </div>`;
  }

  #correction(racer: RacerView, account: AccountView, alone: boolean): TemplateResult {
    const label = alone ? words.race.correct(racer.name) : words.race.correctAccount(racer.name, account.id);
    return html`<div class="stack tight">
      ${alone ? nothing : html`<p class="small quiet clip">${account.id} · ${account.config.source}</p>`}
      <tt-count-form
        label=${label}
        .current=${account.total}
        ?disabled=${!this.live}
        ?pending=${this.#commands.pending(`correct ${account.id}`)}
        .failure=${this.#commands.failure(`correct ${account.id}`)}
        @tt-count=${(event: CountEntered) => this.#correct(racer.id, account.id, event)}
      ></tt-count-form>
    </div>`;
  }

  #failures(): TemplateResult[] {
    return ['race.confirm', 'race.dismiss', 'remove'].flatMap((slot) => {
      const failure = this.#commands.failure(slot);
      return failure === null ? [] : [html`<p class="failure" role="alert">${failure}</p>`];
    });
  }

  async #correct(racer: string, account: string, event: CountEntered): Promise<void> {
    const form = event.currentTarget as TtCountForm;
    const answer = await this.#commands.run(`correct ${account}`, 'race.correct', {
      racer,
      account,
      total: event.value,
    });
    if (answer?.ok === true) form.clear();
  }

  #judge(command: 'race.confirm' | 'race.dismiss'): () => void {
    return () => {
      const { racer } = this;
      const milestone = racer?.crossing?.milestone;
      if (racer === null || milestone === undefined) return;
      void this.#commands.run(command, command, { racer: racer.id, milestone });
    };
  }

  readonly #remove = (): void => {
    if (this.racer !== null) void this.#commands.run('remove', 'racer.remove', { racer: this.racer.id });
  };

  readonly #edit = (): void => {
    this.dispatchEvent(new Event('tt-edit-racer', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-racer-card': TtRacerCard;
  }
}
