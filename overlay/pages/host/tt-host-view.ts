import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fromIso, minute, type Instant } from '../../../shared/lib/instant.ts';
import type { HostView } from '../../../shared/projections/views.ts';
import type { LinkStatus } from '../../live/link.ts';
import { clockSpan } from '../../strings/clock-span.ts';
import { createFormats, spanSince } from '../../strings/formats.ts';
import { preRollLine } from '../../strings/pre-roll.en.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import { leadLine } from '../../strings/lead-line.ts';
import { hostSpeech } from './host-speech.ts';
import { preRoll } from '../../components/dock-victory/pre-roll.ts';
import { crewLine, etaFact, gapFact, type CornerFact } from './corner-facts.ts';
import { hostPageStyles } from './host-page.styles.ts';
import type { HostSettings } from './host-settings.ts';
import { readingFacts, type ReadingFacts } from './reading-facts.ts';
import { sayLine } from './say-line.ts';
import type { AwakeState } from './screen-awake.ts';
import './tt-host-board.ts';
import './tt-host-cues.ts';
import './tt-host-line.ts';
import './tt-host-speech.ts';
import './tt-host-stage.ts';
import './tt-host-text.ts';

/** So long a happening of the race stands before a note that came late. */
const freshFor = minute / 2;

/**
 * The whole page, from plain properties. What comes and goes has its place kept: the corner and the line to say above, the text in the
 * middle, what is next beside or below it. Nothing that arrives moves the text that is read.
 */
@customElement('tt-host-view')
export class TtHostView extends LitElement {
  static override styles = hostPageStyles;

  @property({ attribute: false }) view: HostView | null = null;
  @property({ type: Number }) showNow: Instant = 0;
  @property({ attribute: false }) settings!: HostSettings;
  @property() status: LinkStatus = 'connecting';
  /** What was on air last has been taken back. */
  @property({ type: Boolean }) takenBack = false;
  @property({ attribute: false }) awake: AwakeState = 'asking';
  /** Text only, chosen on this page; null = as the address says. */
  @state() private prompter: boolean | null = null;
  @state() private em = 16;
  readonly #formats = createFormats('en');
  /** The message on air, and whether its note was there when it came. */
  #reading: { readonly id: string | null; readonly noted: boolean } = { id: null, noted: false };
  readonly #watch = new ResizeObserver(() => this.#measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    document.addEventListener('keydown', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    document.removeEventListener('keydown', this.#leave);
  }

  protected override willUpdate(): void {
    const onAir = this.view?.queue.onAir?.id ?? null;
    if (onAir === this.#reading.id) return;
    const note = onAir === null ? null : (this.view?.messages[onAir]?.note ?? null);
    this.#reading = { id: onAir, noted: note !== null };
  }

  override render() {
    const { view, settings } = this;
    if (view === null)
      return html`<main class="page plain">
        <h1>${words.title}</h1>
        ${this.#banner()}
      </main>`;
    const facts = readingFacts(view, this.showNow);
    const prompter = this.prompter ?? settings.mode === 'prompter';
    const plain = !prompter && isRaceOnly(view) && hostSpeech(view, this.showNow) === null;
    const kind = prompter ? 'prompter' : plain ? 'plain' : 'reading';
    return html`<main class=${`page ${kind} mirror-${settings.mirror} ${settings.control ? 'control' : ''}`}>
      ${this.#corner(view, facts)} ${this.#say(view, facts)}
      <section
        class="stage"
        aria-label=${facts.onAir === null ? words.race : words.reading.stage}
        @pointerup=${prompter ? this.#tap : nothing}
      >
        ${this.#stage(view, facts, prompter)}
      </section>
      ${prompter || plain ? nothing : this.#side(view, facts)} ${this.#desk(facts, prompter, plain)}
      ${plain && settings.control ? html`<div class="more">${this.#cues(view)} ${this.#controls(view)}</div>` : nothing}
    </main>`;
  }

  #corner(view: HostView, { promisedTime }: ReadingFacts): TemplateResult {
    const { race, queue, crew, show } = view;
    const milestone = race.milestone === null ? words.corner.none : this.#formats.count(race.milestone);
    const who = crewLine(crew, this.showNow, show.clockRate);
    return html`<header class="corner" aria-label=${words.corner.label}>
      <h1>${show.title}</h1>
      <dl>
        ${cornerCell({ name: words.corner.milestone, value: milestone }, 'goal')}
        ${cornerCell(gapFact(race, this.#formats), 'gap')} ${cornerCell(etaFact(race, this.#formats, this.showNow))}
        ${cornerCell({
          name: words.corner.promised,
          value: words.corner.promisedValue(queue.promised, clockSpan(promisedTime)),
        })}
      </dl>
      <p class="state">
        <span class=${who.warn ? 'warn' : ''}>${who.text}</span>
        <span class=${`dot ${this.status === 'live' ? 'good' : 'warn'}`} role="status"
          >${this.status === 'live' || this.status === 'connecting' ? words.status[this.status] : ''}</span
        >
      </p>
    </header>`;
  }

  /** One line, always there: what has just happened, a note that came late, what there is to say, else who leads. A lost line to the server goes before all. */
  #say(view: HostView, { onAir }: ReadingFacts): TemplateResult {
    const banner = this.#banner();
    if (banner !== nothing) return html`<div class="say-slot">${banner}</div>`;
    const line = sayLine(view, this.#formats, this.showNow);
    const isNews = line !== null && this.showNow - fromIso(line.at) < freshFor * view.show.clockRate;
    const note = onAir?.note ?? null;
    if (note !== null && !this.#reading.noted && !isNews) {
      return html`<div class="say-slot">
        <p class="say late" role="status" dir="auto">${words.reading.note}: ${note}</p>
      </div>`;
    }
    const warning = preRoll(view.victory.next, this.showNow, view.show.clockRate);
    // A crossing that is only seen has a line of its own, which asks to hold.
    if (warning !== null && warning.kind !== 'seen') {
      const name = view.race.racers[warning.racer]?.name ?? '';
      return html`<div class="say-slot"><p class="lead soon" role="status">${preRollLine(warning, name)}</p></div>`;
    }
    if (line !== null) {
      return html`<div class="say-slot">
        <div class=${`say ${line.kind === 'seen' ? 'hold' : ''}`} role="status">
          <b>${words.say}</b>
          <p>${line.text}</p>
          <small>${words.ago(spanSince(line.at, this.showNow))}</small>
        </div>
      </div>`;
    }
    return html`<div class="say-slot">
      <p class="lead" role="status">${leadLine(view.race, this.#formats)}</p>
    </div>`;
  }

  #banner(): TemplateResult | typeof nothing {
    const { status } = this;
    if (status !== 'live' && status !== 'connecting') {
      return html`<p class="banner" role="alert">${words.status[status]}</p>`;
    }
    const { recorded, phase } = this.view?.show ?? {};
    if (recorded !== undefined) return html`<p class="banner">${words.recorded[recorded]}</p>`;
    return phase === 'wrapped'
      ? html`<p class="banner">${words.wrapped} <a href="/recap" target="_blank" rel="opener">${words.recap}</a></p>`
      : nothing;
  }

  #stage(view: HostView, { onAir, progress }: ReadingFacts, prompter: boolean): TemplateResult {
    // A message is read first: the host's own text is there when it has ended.
    const speech = hostSpeech(view, this.showNow);
    if (onAir === null && !this.takenBack && speech !== null) {
      return html`<tt-host-text
        .speech=${speech}
        ?test=${speech !== view.cues.prompter}
        .pace=${view.queue.pace}
        .em=${this.em}
        .showNow=${this.showNow}
        .clockRate=${view.show.clockRate}
        ?prompter=${prompter}
      ></tt-host-text>`;
    }
    if (onAir !== null || this.takenBack || prompter) {
      return html`<tt-host-stage
        .message=${onAir}
        .onAir=${view.queue.onAir}
        .pace=${view.queue.pace}
        .progress=${progress}
        .em=${this.em}
        .showNow=${this.showNow}
        ?noted=${this.#reading.noted}
        ?takenBack=${this.takenBack}
        ?prompter=${prompter}
        aria-live="polite"
      ></tt-host-stage>`;
    }
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.race}>
      <tt-host-board .view=${view} .showNow=${this.showNow}></tt-host-board>
    </div>`;
  }

  #side(view: HostView, { waiting, held }: ReadingFacts): TemplateResult {
    const { control } = this.settings;
    const { solo } = view.crew;
    return html`<aside class="side" tabindex="0" aria-label=${words.line.title}>
      <tt-host-line
        .waiting=${waiting}
        .queue=${view.queue}
        .most=${solo && control ? 1 : 5}
        ?control=${control}
        ?live=${this.status === 'live'}
      ></tt-host-line>
      <tt-host-speech .speech=${view.speech} ?control=${control} ?live=${this.status === 'live'}></tt-host-speech>
      <div class="more">
        ${this.#cues(view)} ${solo ? this.#alone(view, held) : nothing} ${control ? this.#controls(view) : nothing}
        ${this.#sleep()}
      </div>
    </aside>`;
  }

  /** Held messages are for eyes that can do something about them: a page that only looks says how. */
  #alone(view: HostView, held: ReadingFacts['held']): TemplateResult {
    const { crew, show, queue } = view;
    const who = crewLine(crew, this.showNow, show.clockRate);
    if (!this.settings.control) return html`<p class="solo">${words.crew.aloneElsewhere(who.text)}</p>`;
    return html`<p class="solo" role="status">${who.warn ? words.crew.alone(who.text) : words.crew.always}</p>
      <tt-host-held .held=${held} .all=${queue.counts.held} ?live=${this.status === 'live'}></tt-host-held>`;
  }

  #cues({ cues }: HostView): TemplateResult {
    return html`<tt-host-cues
      .cues=${cues}
      ?control=${this.settings.control}
      ?live=${this.status === 'live'}
    ></tt-host-cues>`;
  }

  #controls(view: HostView): TemplateResult {
    return html`<tt-host-controls
      .race=${view.race}
      .victory=${view.victory}
      .showNow=${this.showNow}
      ?live=${this.status === 'live'}
    ></tt-host-controls>`;
  }

  #sleep(): TemplateResult | typeof nothing {
    const { awake } = this;
    if (awake !== 'insecure' && awake !== 'refused') return nothing;
    return html`<p class="sleep">${words.awake[awake]}</p>`;
  }

  #desk({ onAir, waiting }: ReadingFacts, prompter: boolean, plain: boolean): TemplateResult | typeof nothing {
    if (!this.settings.control || plain) return nothing;
    return html`<div class="desk">
      <tt-host-desk
        .onAir=${onAir}
        .waiting=${waiting}
        .moreStepKeys=${this.settings.stepKeys}
        .moreBackKeys=${this.settings.backKeys}
        ?live=${this.status === 'live'}
        ?quiet=${prompter}
        @tt-prompter=${() => (this.prompter = true)}
      ></tt-host-desk>
      ${
        prompter
          ? html`<button type="button" class="leave" @click=${() => (this.prompter = false)}>
              ${words.pedal.leave}
            </button>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    this.#measure();
  }

  /** One em of the page in pixels: the text is fitted between two sizes of it. */
  #measure(): void {
    const em = Number.parseFloat(getComputedStyle(this).fontSize);
    if (Number.isFinite(em)) this.em = em;
  }

  readonly #tap = (event: PointerEvent): void => {
    if (event.button === 0) this.renderRoot.querySelector('tt-host-desk')?.tap();
  };

  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.settings.control) this.prompter = false;
  };
}

const cornerCell = ({ name, value }: CornerFact, kind = ''): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd class=${kind}>${value}</dd>
  </div>`;

/** A show in which no message has ever come is a race, and has the whole page. */
const isRaceOnly = ({ queue }: HostView): boolean => Object.values(queue.counts).every((count) => count === 0);

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-view': TtHostView;
  }
}
