import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { OverlayView } from '../../../shared/projections/views.ts';
import type { LayoutName } from '../../components/tt-race/race-layout.ts';
import '../../components/tt-stage/tt-stage.ts';
import { createMomentPlayer, type MomentPlayer } from '../../live/moment-player.ts';
import { createPlayedMoments } from '../../live/played-moments.ts';
import { createEnglish } from '../../strings/en.ts';
import { themeNames } from '../../strings/theme.en.ts';
import { themes, type ThemeName } from '../../styles/theme.ts';
import { createDemoShow, type DemoShow } from './demo-show.ts';
import { demoPageStyles } from './demo-page.styles.ts';
import { demoLength } from './playback.ts';
import '../../components/tt-demo-backdrop/tt-demo-backdrop.ts';

/** The view is made anew this often; the components ease in between. */
const drawEvery = 100;

const places: readonly { readonly layout: LayoutName; readonly name: string }[] = [
  { layout: 'bottom', name: 'Lower third' },
  { layout: 'side', name: 'Side' },
  { layout: 'corner', name: 'Corner' },
];

/** April 2009 in ninety seconds, played in the page on a stand-in for a stream. */
@customElement('tt-demo-page')
export class TtDemoPage extends LitElement {
  static override styles = demoPageStyles;

  @state() private view: OverlayView | null = null;
  @state() private theme: ThemeName = 'night';
  @state() private layout: LayoutName = 'bottom';
  @state() private running = false;

  readonly #words = createEnglish('UTC');
  readonly #date = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  #show: DemoShow = createDemoShow();
  #run = 0;
  #elapsed = 0;
  #resumedAt = 0;
  #drawnAt = 0;
  #frame = 0;
  readonly #player: MomentPlayer = createMomentPlayer({
    played: createPlayedMoments(null),
    steadyNow: () => performance.now(),
    onChange: () => this.requestUpdate(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#restart();
    // For pictures: begin at this second.
    this.#skipTo(Number(new URLSearchParams(location.search).get('from') ?? 0) * 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
    this.#player.close();
  }

  protected override render(): TemplateResult {
    const over = this.#elapsed >= demoLength;
    const upright = matchMedia('(max-aspect-ratio: 4/5)').matches;
    return html`<header>
        <a class="home" href="/">Tickertape</a>
        <p>
          ${this.#date.format(this.#show.showNow(this.#elapsed))} UTC<small
            >The counts of Wednesday and of the finish are on record; what lies between is interpolated.</small
          >
        </p>
      </header>
      <main>
        <div class="stream">
          <tt-demo-backdrop .upright=${upright}></tt-demo-backdrop>
          <tt-stage
            .view=${this.view}
            .words=${this.#words}
            .playing=${this.#playing()}
            .theme=${this.theme}
            .layout=${this.layout === 'bottom' && upright ? 'vertical' : this.layout}
          ></tt-stage>
        </div>
      </main>
      <footer>
        <button class="main" @click=${this.#toggle}>${over ? 'Play again' : this.running ? 'Pause' : 'Go on'}</button>
        <button @click=${this.#restart}>From the start</button>
        <span class="group places" role="group" aria-label="Place">
          ${places.map(
            ({ layout, name }) =>
              html`<button aria-pressed=${this.layout === layout} @click=${() => (this.layout = layout)}>
                ${name}
              </button>`,
          )}
        </span>
        <span class="group" role="group" aria-label="Theme">
          ${themes.map(
            (theme) =>
              html`<button aria-pressed=${this.theme === theme} @click=${() => (this.theme = theme)}>
                ${themeNames[theme]}
              </button>`,
          )}
        </span>
        <span class="setup"
          >${over ? html`<a class="main link" href="/recap?demo">See the recap</a>` : nothing}
          <a href="/">Back to the start page</a></span
        >
      </footer>`;
  }

  #playing(): MomentPlayer['playing'] {
    if (this.view === null) return [];
    return this.#player.update(this.view, `demo-${this.#run}`, this.#show.showNow(this.#elapsed));
  }

  readonly #restart = (): void => {
    this.#pause();
    this.#run += 1;
    this.#elapsed = 0;
    this.#show = createDemoShow();
    this.view = this.#show.advance(0);
    this.#resume();
  };

  #skipTo(elapsed: number): void {
    if (!(elapsed > 0 && elapsed <= demoLength)) return;
    this.#elapsed = elapsed;
    this.#resumedAt = performance.now() - elapsed;
  }

  readonly #toggle = (): void => {
    if (this.#elapsed >= demoLength) this.#restart();
    else if (this.running) this.#pause();
    else this.#resume();
  };

  #resume(): void {
    this.running = true;
    this.#resumedAt = performance.now() - this.#elapsed;
    this.#frame = requestAnimationFrame(this.#step);
  }

  #pause(): void {
    this.running = false;
    cancelAnimationFrame(this.#frame);
  }

  readonly #step = (now: number): void => {
    this.#elapsed = Math.max(this.#elapsed, now - this.#resumedAt);
    if (this.#elapsed >= demoLength) {
      this.view = this.#show.advance(this.#elapsed);
      this.running = false;
      return;
    }
    if (now - this.#drawnAt >= drawEvery) {
      this.#drawnAt = now;
      this.view = this.#show.advance(this.#elapsed);
    }
    this.#frame = requestAnimationFrame(this.#step);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-demo-page': TtDemoPage;
  }
}
