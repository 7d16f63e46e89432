import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { cssom } from '../cssom.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { createVictoryEnglish, type VictoryWords } from '../../strings/victory.en.ts';
import type { Words } from '../../strings/words.ts';
import { accentOn, type Accent } from '../tt-lane/accent.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import { chooseAnimation, type PlayedAnimation } from './choose-animation.ts';
import { darker } from './darker.ts';
import { loadConfetti } from './load-confetti.ts';
import './tt-confetti.ts';
import './tt-engraving.ts';
import './tt-front-page.ts';
import { tapeLine } from './tape-line.ts';
import './tt-photo-finish.ts';
import './tt-ticker-parade.ts';
import './tt-victory-card.ts';
import type { VictorySound } from './victory-sound.ts';
import { victoryScene, type VictoryScene } from './victory-scene.ts';

const ownColour = '#ffc629';
const lessMotion = '(prefers-reduced-motion: reduce)';

/**
 * A victory on the stage: what is played is chosen when it begins, and joined at its current frame. When it is over, nothing of it runs
 * on. All of it is one file beside the page's first script; confetti's library and the sound are two more.
 * @csspart card - the card of the scene
 */
@customElement('tt-victory')
export class TtVictory extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      contain: strict;
      font-family: var(--_font);
      font-weight: 700;
    }
    .victory {
      position: absolute;
      inset: 0;
    }
  `;

  @property({ attribute: false }) view: OverlayView | null = null;
  @property({ attribute: false }) entry: StagedMoment | null = null;
  @property({ attribute: false }) words: Words | null = null;
  @property() ground: 'dark' | 'light' = 'dark';
  @property() theme = 'night';
  @property({ type: Number }) seed = 2009;
  /** CSS pixels of one unit of the card. */
  @property({ type: Number }) unit = 1;
  /** What the page's address asks for; null = nothing. */
  @property({ attribute: false }) animation: string | null = null;
  /** Whether this page may be heard. */
  @property({ type: Boolean }) audible = false;
  #words: VictoryWords | null = null;
  #heard: VictorySound | null = null;
  #sounding: number | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hush();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('words') && this.words !== null) this.#words = createVictoryEnglish(this.words);
  }

  protected override updated(): void {
    const { entry, view } = this;
    const heard = this.audible && view?.victory.settings.sound === true && entry !== null;
    if (!heard) this.#hush();
    else if (this.#sounding !== entry.moment.seq) this.#sound(entry, view);
    else this.#heard?.setVolume(view.victory.settings.volume);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, entry } = this;
    const [words, animation] = [this.#words, this.#chosen];
    if (view === null || entry === null || words === null || animation === null) {
      return nothing;
    }
    const scene = victoryScene(view, entry);
    if (scene === null) return nothing;
    const accent = accentOn(scene.racer?.colour ?? ownColour, this.ground);
    return html`<div class="victory" ${cssom({ '--_accent': accent.fill, '--_accent-ink': accent.ink })}>
      ${keyed(`${scene.seq} ${animation}`, html`${this.#behind(animation, scene, words, accent)}`)}
      ${keyed(`${scene.seq} ${scene.photo.length > 0}`, this.#card(animation, scene, words))}
    </div>`;
  }

  #behind(
    animation: PlayedAnimation,
    scene: VictoryScene,
    words: VictoryWords,
    accent: Accent,
  ): TemplateResult | typeof nothing {
    const intensity = this.view?.victory.settings.intensity ?? 1;
    const { startedAt, length, seq } = scene;
    if (animation === 'parade') {
      return html`<tt-ticker-parade
        .startedAt=${startedAt}
        .length=${length}
        .line=${tapeLine(scene, words)}
        .accent=${accent}
        .seed=${this.seed + seq}
        .intensity=${intensity}
        .unit=${this.unit}
      ></tt-ticker-parade>`;
    }
    if (animation !== 'confetti') return nothing;
    return html`<tt-confetti
      .startedAt=${startedAt}
      .length=${length}
      .colours=${[accent.fill, '#ffffff', ownColour, darker(darker(accent.fill))]}
      .seed=${this.seed + seq}
      .intensity=${intensity}
    ></tt-confetti>`;
  }

  #card(animation: PlayedAnimation, scene: VictoryScene, words: VictoryWords): TemplateResult {
    const calm = matchMedia(lessMotion).matches || animation === 'front-page';
    if (scene.photo.length > 0) {
      return html`<tt-photo-finish
        exportparts="card"
        .scene=${scene}
        .words=${words}
        .ground=${this.ground}
        .calm=${calm}
      ></tt-photo-finish>`;
    }
    if (animation === 'engraving') {
      return html`<tt-engraving
        exportparts="card"
        .scene=${scene}
        .words=${words}
        .ground=${this.ground}
        .calm=${calm}
      ></tt-engraving>`;
    }
    return animation === 'front-page'
      ? html`<tt-front-page exportparts="card" .scene=${scene} .words=${words}></tt-front-page>`
      : html`<tt-victory-card exportparts="card" .scene=${scene} .words=${words} .calm=${calm}></tt-victory-card>`;
  }

  get #chosen(): PlayedAnimation | null {
    const moment = this.entry?.moment;
    if (moment === undefined || (moment.kind !== 'victory-fired' && moment.kind !== 'test-shown')) return null;
    const { animation: address, theme } = this;
    return chooseAnimation({ address, show: moment.animation, theme, calm: matchMedia(lessMotion).matches });
  }

  #sound({ moment, startedAt }: StagedMoment, { victory }: OverlayView): void {
    this.#hush();
    this.#sounding = moment.seq;
    const animation = this.#chosen;
    if (animation === null) return;
    void import('./victory-sound.ts').then(async ({ playVictorySound }) => {
      if (this.#sounding !== moment.seq) return;
      const sound = await playVictorySound(animation, victory.settings.volume, () => performance.now() - startedAt);
      if (this.#sounding === moment.seq) this.#heard = sound;
      else sound.stop();
    });
  }

  #hush(): void {
    this.#sounding = null;
    this.#heard?.stop();
    this.#heard = null;
  }
}

/** Fetches what will be played, so that it is there when it is. */
export async function prepareVictory(asked: Omit<Parameters<typeof chooseAnimation>[0], 'calm'>): Promise<void> {
  if (chooseAnimation({ ...asked, calm: matchMedia(lessMotion).matches }) === 'confetti') await loadConfetti();
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-victory': TtVictory;
  }
}
