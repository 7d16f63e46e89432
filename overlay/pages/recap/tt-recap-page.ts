import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { EarlierShowView } from '../../../shared/projections/earlier-show-view.ts';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import '../../components/rehearsal-mark/tt-rehearsal-mark.ts';
import { saveFile } from '../../components/dock-show/save-file.ts';
import type { Formats, Span } from '../../strings/formats.ts';
import { createRecapFormats, type RecapFormats } from '../../strings/recap-formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import type { ThemeName } from '../../styles/theme.ts';
import { drawPicture } from './draw-picture.ts';
import { headlineOf } from './headline.ts';
import { loadRecap, loadShows, recapKey, type LoadedRecap } from './load-recap.ts';
import { recapButtonStyles } from './recap-button.styles.ts';
import { recapPageStyles } from './recap-page.styles.ts';
import { recapPalettes } from './recap-palette.ts';
import './tt-recap-chapters.ts';
import './tt-recap-cues.ts';
import './tt-recap-facts.ts';
import './tt-recap-files.ts';
import './tt-recap-ledger.ts';
import './tt-recap-paper.ts';
import './tt-recap-record.ts';
import './tt-recap-shows.ts';

/** The show as it is told afterwards: to look into, to print and to post. */
@customElement('tt-recap-page')
export class TtRecapPage extends LitElement {
  static override styles = [recapButtonStyles, recapPageStyles];

  readonly #demo = new URLSearchParams(location.search).has('demo');
  readonly #key = this.#demo ? null : recapKey(window);
  /** Of an earlier show; null = the one that is on. */
  readonly #log = new URLSearchParams(location.search).get('log');
  @state() private loaded: LoadedRecap | null = null;
  @state() private theme: ThemeName = matchMedia('(prefers-color-scheme: light)').matches ? 'daylight' : 'night';
  @state() private zone: 'UTC' | '' = 'UTC';
  @state() private chartReady = false;
  @state() private shows: readonly EarlierShowView[] | 'failed' | null = null;
  @state() private failure: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
    // The chart brings its own weight: words and figures are there before it.
    void import('./tt-recap-chart.ts').then(() => (this.chartReady = true));
  }

  protected override willUpdate(): void {
    this.setAttribute('theme', this.theme);
  }

  protected override render() {
    const { loaded } = this;
    if (loaded === null) return html`<main class="door"><p role="status">${words.loading}</p></main>`;
    return loaded.kind === 'recap' ? this.#whole(loaded.recap) : this.#door(loaded);
  }

  async #load(): Promise<void> {
    if (this.#demo) {
      const { demoRecap } = await import('./demo-recap.ts');
      this.loaded = { kind: 'recap', recap: demoRecap() };
    } else this.loaded = await loadRecap(this.#key, this.#log, fetch.bind(window));
    if (this.loaded.kind !== 'recap') return;
    const { show, logId } = this.loaded.recap;
    document.title = words.titleOf(show.title);
    // The address of a show that is over stays good when the next one is on.
    if (show.phase === 'wrapped' && this.#log === null && logId !== null)
      history.replaceState(null, '', `/recap?log=${logId}`);
    if (this.#key !== null) this.shows = (await loadShows(this.#key, fetch.bind(window))) ?? 'failed';
  }

  /** The server exports the show that it runs: in doubt this is another. */
  #isEarlier({ logId }: RecapView): boolean {
    if (this.#log === null) return false;
    return this.shows === null || this.shows === 'failed' || this.shows.some((show) => show.logId === logId);
  }

  #door(loaded: Exclude<LoadedRecap, { kind: 'recap' }>): TemplateResult {
    if (loaded.kind === 'no-key') {
      return html`<main class="door">
        <h1>${words.noKey.title}</h1>
        <p>${words.noKey.text}</p>
        <p><a href="/recap?demo">${words.noKey.demo}</a></p>
      </main>`;
    }
    const said =
      loaded.kind === 'refused'
        ? words.refused
        : loaded.kind === 'no-show'
          ? words.noShow
          : loaded.kind === 'failed'
            ? words.failed(loaded.status)
            : words.unreachable;
    return html`<main class="door">
      <h1>${words.title}</h1>
      <p role="alert">${said}</p>
      <p><button @click=${this.#refresh}>${words.again}</button></p>
    </main>`;
  }

  #whole(recap: RecapView): TemplateResult {
    const formats = createRecapFormats(this.zone);
    return html`${this.#bar(recap)}
      <main>
        ${this.#head(recap, formats)}
        <section class="chart" aria-labelledby="chart">
          <h2 id="chart">${words.chart.title}</h2>
          ${this.#legend(recap)}
          ${
            this.chartReady
              ? html`<tt-recap-chart .recap=${recap} theme=${this.theme} zone=${this.zone}></tt-recap-chart>`
              : html`<div class="chart-room"></div>`
          }
          <tt-recap-paper .recap=${recap} zone=${this.zone}></tt-recap-paper>
        </section>
        <tt-recap-record .recap=${recap} .formats=${formats} theme=${this.theme}></tt-recap-record>
        <tt-recap-cues .recap=${recap} .formats=${formats}></tt-recap-cues>
        <tt-recap-facts .recap=${recap} .formats=${formats} theme=${this.theme}></tt-recap-facts>
        <tt-recap-ledger .recap=${recap} .formats=${formats}></tt-recap-ledger>
        <div class="keep">
          <tt-recap-chapters .recap=${recap} .formats=${formats}></tt-recap-chapters>
          <tt-recap-files .recap=${recap} .key=${this.#key} ?earlier=${this.#isEarlier(recap)}></tt-recap-files>
          ${
            this.#key === null
              ? nothing
              : html`<tt-recap-shows .shows=${this.shows} .shown=${recap.logId} .formats=${formats}></tt-recap-shows>`
          }
        </div>
        <footer>${this.#foot(recap, formats)}</footer>
      </main>
      ${recap.show.mode === 'rehearsal' ? html`<tt-rehearsal-mark></tt-rehearsal-mark>` : nothing}`;
  }

  #bar({ show }: RecapView): TemplateResult {
    const label = words.stamp(show);
    return html`<header>
      <a class="brand" href="/">${words.product}</a>
      ${label === null ? nothing : html`<span class="stamp">${label}</span>`}
      <div class="tools" role="group" aria-label=${words.tools}>
        <span class="group" role="group" aria-label=${words.zone}>
          <button aria-pressed=${this.zone === 'UTC'} @click=${() => (this.zone = 'UTC')}>${words.zones.utc}</button>
          <button aria-pressed=${this.zone === ''} @click=${() => (this.zone = '')}>${words.zones.own}</button>
        </span>
        <span class="group" role="group" aria-label=${words.theme}>
          ${(['night', 'daylight'] as const).map(
            (theme) =>
              html`<button aria-pressed=${this.theme === theme} @click=${() => (this.theme = theme)}>
                ${words.themes[theme]}
              </button>`,
          )}
        </span>
        ${
          this.#demo || show.phase === 'wrapped'
            ? nothing
            : html`<button @click=${this.#refresh}>${words.refresh}</button>`
        }
        <button @click=${() => print()}>${words.print}</button>
        <button class="main" @click=${this.#savePicture}>${words.picture}</button>
      </div>
    </header>`;
  }

  #head(recap: RecapView, formats: RecapFormats): TemplateResult {
    const { show, from, to } = recap;
    const { text, when, colour } = headlineOf(recap, formats);
    const lasted = words.lasted(spansOf(fromIso(to) - fromIso(from)));
    return html`<div class="head">
      ${
        colour === null
          ? nothing
          : svg`<svg class="flag" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width="1" height="1" fill=${recapPalettes[this.theme].line(colour)} /></svg>`
      }
      <div>
        <p class="show"><bdi>${show.title}</bdi></p>
        <h1>${text}</h1>
        ${when === null ? nothing : html`<p class="when">${when}</p>`}
        <p class="quiet">${formats.interval(from, to)} · ${lasted}</p>
        ${show.mode === 'demo' ? html`<p class="quiet">${words.reconstruction}</p>` : nothing}
        ${show.phase === 'on-air' && !this.#demo ? html`<p class="quiet">${words.onAir}</p>` : nothing}
        ${this.failure === null ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
      </div>
    </div>`;
  }

  #legend({ racers, record, pleas, cues, readings }: RecapView): TemplateResult {
    const { line, goal } = recapPalettes[this.theme];
    const { legend } = words.chart;
    const sign = (shape: unknown): TemplateResult =>
      html`<svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">${shape}</svg>`;
    const marks = [
      record.crossings.length > 0 &&
        ([legend.crossing, svg`<rect x="7" width="6" height="14" fill=${goal} opacity="0.6" />`] as const),
      record.leadChanges.length > 0 &&
        ([legend.lead, svg`<path d="M8 14V0L17 4 8 8" fill="currentColor" stroke="currentColor" />`] as const),
      record.steps.length > 0 &&
        ([
          legend.step,
          svg`<path d="M10 2l5 5-5 5-5-5z" fill="none" stroke="currentColor" stroke-width="2" />`,
        ] as const),
      pleas.length > 0 && ([legend.plea, svg`<path d="M4 2h12l-6 10z" fill="currentColor" />`] as const),
      cues.length > 0 && ([legend.cue, svg`<circle cx="10" cy="7" r="6.5" fill="currentColor" />`] as const),
      readings.length > 0 &&
        ([legend.read, svg`<path d="M10 2v12" stroke="currentColor" stroke-width="2" />`] as const),
    ].filter((mark) => mark !== false);
    return html`<ul class="legend">
      ${racers.map(
        ({ name, colour, alsoRunning }) =>
          html`<li>
            ${sign(svg`<rect y=${alsoRunning ? 6 : 4} width="20" height=${alsoRunning ? 2 : 6} fill=${line(colour)} />`)}
            <b><bdi>${name}</bdi></b>
          </li>`,
      )}
      ${marks.map(([name, shape]) => html`<li>${sign(shape)} ${name}</li>`)}
    </ul>`;
  }

  #foot({ proof }: RecapView, formats: Formats): TemplateResult {
    return html`${
      proof === null
        ? nothing
        : html`<p class="hash">${words.proof(formats.count(proof.lines), proof.hash)}</p>
            <p>${words.verify}</p>`
    }`;
  }

  readonly #refresh = (): void => void this.#load();

  readonly #savePicture = async (): Promise<void> => {
    if (this.loaded?.kind !== 'recap') return;
    const { recap } = this.loaded;
    const formats = createRecapFormats(this.zone);
    const picture = await drawPicture(recap, recapPalettes[this.theme], formats);
    this.failure = picture === null ? words.pictureFailed : null;
    if (picture !== null) saveFile(picture, words.fileName(recap.show.title, recap.show.mode));
  };
}

/** Days, hours and minutes. */
function spansOf(milliseconds: number): Span[] {
  const minutes = Math.round(milliseconds / 60_000);
  const spans: Span[] = [
    { unit: 'day', amount: Math.floor(minutes / 1440) },
    { unit: 'hour', amount: Math.floor((minutes % 1440) / 60) },
    { unit: 'minute', amount: minutes % 60 },
  ];
  return spans.filter(({ amount }) => amount > 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-page': TtRecapPage;
  }
}
