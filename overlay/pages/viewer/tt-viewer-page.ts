import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { accentOn } from '../../components/tt-lane/accent.ts';
import '../../components/rehearsal-mark/tt-rehearsal-mark.ts';
import { racersInOrder } from '../../components/dock-race/racers-in-order.ts';
import { hasOwnMessages } from '../../live/own-messages.ts';
import { createStreamLink, type ViewerLink } from '../../live/stream-link.ts';
import type { AirCueView, CuesView } from '../../../shared/projections/cue-view.ts';
import type { RaceView, RacerView } from '../../../shared/projections/race-view.ts';
import type { ViewerView } from '../../../shared/projections/views.ts';
import { browserStore } from '../../live/browser-store.ts';
import { createFormats } from '../../strings/formats.ts';
import { leadLine } from '../../strings/lead-line.ts';
import { viewerWords as words } from '../../strings/viewer.en.ts';
import { viewerPageStyles } from './viewer-page.styles.ts';

/** The public race page: no key, and only while the streamer has it on. */
@customElement('tt-viewer-page')
export class TtViewerPage extends LitElement {
  static override styles = viewerPageStyles;

  readonly #formats = createFormats('en');
  #link: ViewerLink | null = null;
  /** Once wanted it stays, with what is typed in it. */
  @state() private withForm = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#link = createStreamLink();
    this.#link.subscribe(this.#changed);
  }

  /** The race is there first; the form comes after it, and only where there is one. */
  readonly #changed = (): void => {
    const form = this.#link?.view?.form;
    if (!this.withForm && (form?.open === true || (form !== undefined && hasOwnMessages(browserStore('localStorage')))))
      void import('./tt-viewer-form.ts').then(() => (this.withForm = true));
    this.requestUpdate();
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#link?.close();
    this.#link = null;
  }

  override render() {
    const view = this.#link?.view ?? null;
    const status = this.#link?.status ?? 'connecting';
    return html`<main>
      <p class="brand">${words.product}</p>
      ${
        status === 'refused'
          ? html`<h1>${words.off.title}</h1>
              <p class="text" role="status">${words.off.text}</p>`
          : view === null
            ? html`<h1>${words.product}</h1>
                <p class="text" role="status">${status === 'outdated' ? words.outdated : words.connecting}</p>`
            : this.#whole(view)
      }
    </main>`;
  }

  /** Race and messages: one under the other on a phone, side by side on a desk. */
  #whole(view: ViewerView): TemplateResult {
    const messages = this.#messages(view);
    return html`<div class=${messages === null ? 'alone' : 'both'}>
        <article>${this.#race(view)}</article>
        ${messages}
      </div>
      <footer>${words.footer}</footer>
      ${view.show.mode === 'rehearsal' ? html`<tt-rehearsal-mark></tt-rehearsal-mark>` : nothing}`;
  }

  #race(view: ViewerView): TemplateResult {
    const { show, race } = view;
    const racers = racersInOrder(race);
    const contenders = byPlace(racers.filter(({ alsoRunning }) => !alsoRunning));
    const others = byPlace(racers.filter(({ alsoRunning }) => alsoRunning));
    const said = show.label ?? words.mode[show.mode];
    return html`<header>
        <h1><bdi>${show.title}</bdi></h1>
        ${said === null ? nothing : html`<span class="label">${said}</span>`}
      </header>
      ${this.#notice(show)} ${this.#winner(view)} ${this.#goal(race, contenders.length)}
      ${
        contenders.length === 0
          ? html`<p class="text">${words.empty}</p>`
          : html`<p class="lead" role="status">${leadLine(race, this.#formats)}</p>`
      }
      <ol>
        ${contenders.map((racer) => html`<li>${this.#racer(racer, race.milestone)}</li>`)}
      </ol>
      ${
        others.length === 0
          ? nothing
          : html`<h2>${words.alsoRunning}</h2>
              <ul>
                ${others.map(
                  ({ name, total }) =>
                    html`<li class="other">
                      <span><bdi>${name}</bdi></span
                      ><b>${total === null ? words.noTotal : this.#formats.count(total)}</b>
                    </li>`,
                )}
              </ul>`
      }`;
  }

  /** The message on air and what waits behind it; and the way to send one. */
  #messages({ queue, form, cues }: ViewerView): TemplateResult | null {
    const { onAir, waiting } = queue;
    const question = openQuestion(cues);
    if (onAir === null && waiting === 0 && question === null && !this.withForm) return null;
    return html`<aside>
      ${question === null ? nothing : this.#question(question)}
      ${
        onAir === null
          ? nothing
          : html`<figure>
              <figcaption>${words.onAir}</figcaption>
              <blockquote dir="auto">${onAir.text}</blockquote>
              <p class="by"><bdi>${onAir.author.name}</bdi></p>
            </figure>`
      }
      ${waiting === 0 && onAir === null ? nothing : html`<p class="waiting">${words.waiting(waiting)}</p>`}
      ${this.withForm ? html`<tt-viewer-form .form=${form} .queue=${queue}></tt-viewer-form>` : nothing}
    </aside>`;
  }

  /** The question that is asked on screen, and how to answer it. */
  #question({ text, choices, word }: QuestionView): TemplateResult {
    return html`<figure>
      <figcaption>${words.question}</figcaption>
      <blockquote dir="auto">${text}</blockquote>
      ${choices.map((choice, index) => html`<p class="by">${index + 1}. <bdi>${choice}</bdi></p>`)}
      <p class="how">${choices.length > 0 ? words.vote(this.withForm) : words.answer(word, this.withForm)}</p>
    </figure>`;
  }

  #notice(show: ViewerView['show']): TemplateResult | typeof nothing {
    const status = this.#link?.status;
    if (status === 'lost') return html`<p class="notice" role="alert">${words.lost}</p>`;
    if (status === 'outdated') return html`<p class="notice" role="alert">${words.outdated}</p>`;
    return show.phase === 'wrapped' ? html`<p class="notice">${words.wrapped}</p>` : nothing;
  }

  /** What the show celebrates; a test is none of the public's business. */
  #winner({ victory: { last }, race }: ViewerView): TemplateResult | typeof nothing {
    if (last === null || last.cancelled || last.milestone === null) return nothing;
    const name = last.racer === null ? undefined : race.racers[last.racer]?.name;
    if (name === undefined) return nothing;
    return html`<p class="winner" role="status">${words.won(name, this.#formats.count(last.milestone))}</p>`;
  }

  #goal({ milestone }: RaceView, contenders: number): TemplateResult | typeof nothing {
    if (milestone === null) return nothing;
    const count = this.#formats.count(milestone);
    return html`<p class="goal">${contenders > 1 ? words.firstTo(count) : words.goal(count)}</p>`;
  }

  #racer(racer: RacerView, milestone: number | null): TemplateResult {
    const { name, colour, total, nudge, progress, rate } = racer;
    const ground = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
    const length = Math.min(1, progress ?? 0) * 100;
    return html`<p class="name">
        <span><bdi>${name}</bdi></span
        >${rate === null ? nothing : html`<span>${this.#formats.rate(rate)}</span>`}
      </p>
      <p class=${`total ${total === null ? 'none' : ''}`}>
        ${total === null ? words.noTotal : this.#formats.count(total + nudge)}
      </p>
      <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect class="track" width="100" height="1" /><rect width=${length} height="1" fill=${accentOn(colour, ground).fill} />`}
      </svg>
      <p class="facts">${this.#facts(racer, milestone).join(' · ')}</p>`;
  }

  #facts({ total, resolution, stale, at, crossing }: RacerView, milestone: number | null): string[] {
    const left = total === null || milestone === null ? null : milestone - total;
    const crossed = crossing?.phase === 'confirmed' ? crossing : null;
    return [
      ...(left === null
        ? []
        : [left > 0 ? words.toGo(this.#formats.count(left)) : words.past(this.#formats.count(-left))]),
      ...(crossed === null
        ? []
        : [words.crossed(this.#formats.count(crossed.milestone), this.#formats.stamp(crossed.to))]),
      ...(crossed?.photoFinish === true ? [words.photoFinish] : []),
      ...(resolution > 1 ? [words.rounded(this.#formats.count(resolution))] : []),
      ...(stale && at !== null ? [words.asOf(this.#formats.clockShort(at))] : []),
    ];
  }
}

const byPlace = (racers: readonly RacerView[]): RacerView[] =>
  [...racers].sort((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY));

type QuestionView = Extract<AirCueView, { kind: 'question' }>;

/** The question on screen, while it takes answers. */
const openQuestion = ({ card }: CuesView): QuestionView | null =>
  card?.kind === 'question' && card.asked?.phase === 'open' ? card : null;

declare global {
  interface HTMLElementTagNameMap {
    'tt-viewer-page': TtViewerPage;
  }
}
