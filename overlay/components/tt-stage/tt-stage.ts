import { html, LitElement, nothing, type PropertyValues, type ReactiveElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import type { CuesView } from '../../../shared/projections/cue-view.ts';
import type { DressView } from '../../../shared/projections/look-view.ts';
import type { QueueView } from '../../../shared/projections/queue-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import type { drawTests as DrawTests } from '../tt-test-card/draw-tests.ts';
import type { StageClock } from './stage-clock.ts';
import type { StagedMoment } from './staged-moment.ts';
import type { Words } from '../../strings/words.ts';
import { ownTheme, themeProperties, themeStyles, type Theme } from '../../styles/theme.ts';
import type { RacerFlash } from '../tt-race/tt-race.ts';
import '../tt-race/tt-race.ts';
import { canvases, layoutForSize, wantsRoom, type LayoutName } from '../tt-race/race-layout.ts';
import type { TestRace } from '../tt-race/test-race.ts';
import type { MessageCardShown } from '../tt-message-card/tt-message-card.ts';
import { cueParts, messageParts, raceParts } from './stage-parts.ts';
import { stageStyles } from './tt-stage.styles.ts';
import { isVictoryNear } from './is-victory-near.ts';
import { victoryOnStage } from './victory-on-stage.ts';

/** Ms after a victory has come near: its files must not weigh on a page that has just begun. */
const preloadAfter = 5_000;

/**
 * Everything an overlay shows, in a box of any size: it picks the layout, sets the unit and the theme, and places race, victory, cues
 * and test card. Knows nothing of sockets.
 */
@customElement('tt-stage')
export class TtStage extends LitElement {
  static override styles = [themeStyles, stageStyles];

  @property({ attribute: false }) view: OverlayView | null = null;
  @property({ attribute: false }) playing: readonly StagedMoment[] = [];
  @property({ attribute: false }) words: Words | null = null;
  @property({ attribute: false }) clock: StageClock = { now: () => Date.now(), rate: () => 1 };
  /** What may be shown; DESIGN's `show` parameter. */
  @property({ attribute: false }) shows: ReadonlySet<string> = new Set(['race', 'message', 'cue', 'victory']);
  /** Messages of these platforms alone; null: of every one. */
  @property({ attribute: false }) platforms: readonly string[] | null = null;
  /** null: by the size of the box. */
  @property({ attribute: false }) layout: LayoutName | null = null;
  @property({ type: Number }) scale = 1;
  @property({ type: Number }) seed = 2009;
  /** The victory's animation, where the page's address asks for one. */
  @property({ attribute: false }) animation: string | null = null;
  /** Whether the victory may be heard here. */
  @property({ type: Boolean }) audible = false;
  @property({ reflect: true }) theme = 'night';
  /** What the streamer made of the theme; null = nothing. */
  @property({ attribute: false }) dress: DressView | null = null;
  @property({ type: Boolean, reflect: true }) mirror = false;

  @state() private width = 0;
  @state() private height = 0;
  @state() private cardShown = false;
  /** What a test makes of the race, once there was one. */
  @state() private testRace: TestRace | null = null;
  /** null = it is on its way: nothing is drawn in another theme first. */
  @state() private themed: Theme | null = null;
  /** A file of its own, fetched when the first message is approved: it is there before the message is on air. */
  #card: Promise<unknown> | null = null;

  #cues: Promise<unknown> | null = null;
  @state() private drawTests: typeof DrawTests | null = null;
  #theming: Promise<unknown> | null = null;
  #preloading: ReturnType<typeof setTimeout> | undefined;
  #observer: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      this.width = entry.contentRect.width;
      this.height = entry.contentRect.height;
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = null;
    clearTimeout(this.#preloading);
    this.#preloading = undefined;
  }

  /** Done means that the message on air is drawn too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    await this.#theming;
    done = (await super.getUpdateComplete()) && done;
    await Promise.all([this.#card, this.#cues]);
    for (const each of this.renderRoot.querySelectorAll<ReactiveElement>('tt-message-card, tt-cues'))
      while (!(await each.updateComplete));
    return done;
  }

  /** The size is known before the first paint: no flash at the wrong one. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('theme') || changed.has('dress')) this.#takeTheme(this.theme, this.dress);
    // Seldom needed, so not in the first script.
    this.#prepareVictory();
    if (this.#tests(''))
      void import('../tt-test-card/draw-tests.ts').then(({ drawTests }) => (this.drawTests = drawTests));
    if (this.#message !== null && (this.#message.promised > 0 || this.#tests('message')))
      this.#card ??= import('../tt-message-card/tt-message-card.ts').catch(this.#cardFailed);
    if (this.#tests('')) void import('../tt-race/test-race.ts').then(({ testRace }) => (this.testRace = testRace));
    if (this.#shownCues !== null && (this.#shownCues.prepared || this.#tests('cue')))
      this.#cues ??= import('../tt-cues/tt-cues.ts').catch((error: unknown) => {
        this.#cues = null;
        throw error;
      });
    if (this.width === 0) ({ clientWidth: this.width, clientHeight: this.height } = this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, words, themed } = this;
    if (view === null || words === null || themed === null || this.width === 0) return nothing;
    const layout = this.layout ?? layoutForSize(this.width, this.height);
    const canvas = canvases[layout];
    const unit = Math.min(this.width / canvas.width, this.height / canvas.height);
    const { ground } = themed;
    const spare = this.cardShown && wantsRoom(layout, Object.keys(view.race.racers).length);
    const victory = this.#victory;
    const cues = this.#shownCues;
    const race = this.testRace?.(view, this.playing, words) ?? { view, flashes: [] };
    return html`<div
        class="stage ${layout} ${victory === null && !hasCue(cues) && !this.#tests('cue') ? '' : 'celebrating'}"
        ${cssom({ ...themeProperties(themed), '--_u': `${(unit * this.scale).toFixed(4)}px` })}
      >
        ${this.shows.has('race') ? themed.pictures?.(layout) : nothing}
        ${
          this.#card === null
            ? nothing
            : html`<tt-message-card
                exportparts=${messageParts}
                .queue=${this.#message}
                .playing=${this.playing}
                .platforms=${this.platforms}
                .away=${victory !== null}
                .clock=${this.clock}
                .layout=${layout}
                .unit=${unit * this.scale}
                @tt-card-shown=${(event: MessageCardShown) => (this.cardShown = event.shown)}
              ></tt-message-card>`
        }
        ${
          this.#cues === null
            ? nothing
            : html`<tt-cues
                exportparts=${cueParts}
                .cues=${cues}
                .playing=${this.playing}
                .clock=${this.clock}
                .layout=${layout}
                .screenHeight=${this.height * this.scale}
                .away=${victory !== null}
                .reading=${this.cardShown}
              ></tt-cues>`
        }
        ${
          this.shows.has('race') && !view.show.safeMode
            ? html`<tt-race
                class="race"
                exportparts=${raceParts}
                .view=${race.view}
                .words=${words}
                .layout=${layout}
                .headlineAlone=${spare}
                .ground=${ground}
                .flashes=${[...this.#flashes(), ...race.flashes]}
              ></tt-race>`
            : nothing
        }
        ${
          victory === null
            ? nothing
            : html`<tt-victory
                exportparts="card"
                .view=${view}
                .entry=${victory}
                .words=${words}
                .ground=${ground}
                .theme=${this.theme}
                .seed=${this.seed}
                .unit=${unit * this.scale * (layout === 'full' ? 0.78 : layout === 'vertical' ? 0.94 : 1)}
                .animation=${this.animation}
                .audible=${this.audible}
              ></tt-victory>`
        }
        ${this.drawTests?.(this, layout, unit * this.scale, this.width, this.height)}
      </div>
      ${view.show.mode === 'rehearsal' ? html`<b ${cssom({ 'font-size': `${Math.max(12, Math.sqrt(this.width * this.height) / 42).toFixed(1)}px` })}>${words.modeLabel.rehearsal}</b>` : nothing}`;
  }

  /** The last theme stays until the next one is here; one that does not come is night, so that the race is on screen. */
  #takeTheme(name: string, dress: DressView | null): void {
    const own = dress === null ? ownTheme(name) : null;
    this.#theming = null;
    if (own !== null) this.themed = own;
    else {
      const theming = import('../dress/put-on.ts')
        .then(({ putOn }) => putOn(name, dress))
        .catch(() => ownTheme('night'))
        .then((theme) => {
          if (this.#theming === theming) this.themed = theme;
        });
      this.#theming = theming;
    }
  }

  /** null = no message may be shown. */
  get #message(): QueueView | null {
    const { view } = this;
    return view !== null && this.shows.has('message') && !view.show.safeMode ? view.queue : null;
  }

  /** null = no cue may be shown. */
  get #shownCues(): CuesView | null {
    const { view } = this;
    return view !== null && this.shows.has('cue') && !view.show.safeMode ? view.cues : null;
  }

  /** The server was away for a moment: it is asked again with the next view. */
  readonly #cardFailed = (error: unknown): never => {
    this.#card = null;
    throw error;
  };

  get #victory(): StagedMoment | null {
    const { view } = this;
    const may = view !== null && this.shows.has('victory') && !view.show.safeMode;
    return may ? victoryOnStage(this.playing) : null;
  }

  /** Loads the victory when it plays, or a while after it has come near: the page's first load is not the time. */
  #prepareVictory(): void {
    const { view, theme } = this;
    if (this.#victory !== null) void import('../tt-victory/tt-victory.ts');
    else if (this.#preloading === undefined && view !== null && this.shows.has('victory') && isVictoryNear(view.race)) {
      const asked = { address: this.animation, show: view.victory.settings.animation, theme };
      this.#preloading = setTimeout(() => {
        void import('../tt-victory/tt-victory.ts').then(({ prepareVictory }) => prepareVictory(asked));
      }, preloadAfter);
    }
  }

  #tests(what: string): boolean {
    return this.playing.some(({ moment }) => moment.kind === 'test-shown' && moment.what.startsWith(what));
  }

  #flashes(): RacerFlash[] {
    return this.playing.flatMap(({ moment, startedAt }): RacerFlash[] => {
      const { seq } = moment;
      if (moment.kind === 'lead-changed') return [{ racer: moment.to, kind: 'lead', seq, startedAt }];
      if (moment.kind === 'milestone-crossed')
        return [{ racer: moment.racer, kind: 'crossing', milestone: moment.milestone, seq, startedAt }];
      return [];
    });
  }
}

const hasCue = (cues: CuesView | null): boolean => cues !== null && (cues.card ?? cues.lower ?? cues.full) !== null;

declare global {
  interface HTMLElementTagNameMap {
    'tt-stage': TtStage;
  }
}
