import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LookSettings } from '../../../shared/domain/look/look-state.ts';
import { projectLook } from '../../../shared/projections/project-look.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { createEnglish } from '../../strings/en.ts';
import { lookDockWords as words } from '../../strings/look-dock.en.ts';
import { registerFonts } from '../../styles/fonts.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { layoutForSize } from '../tt-race/race-layout.ts';
import { previewScenes, type PreviewScene } from './preview-scene.ts';
import type * as Samples from './sample-scene.ts';

const screens = {
  wide: { width: 1920, height: 1080 },
  tall: { width: 1080, height: 1920 },
  small: { width: 800, height: 600 },
} as const;
type Screen = keyof typeof screens;
const screenNames = Object.keys(screens) as readonly Screen[];

/** An overlay in the draft's look, small and here alone: the same stage, with this show's race or a sample. */
@customElement('tt-look-preview')
export class TtLookPreview extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .screen {
        position: relative;
        overflow: hidden;
        max-height: var(--tt-preview-height, 250px);
        margin: 0 auto;
        border-radius: 8px;
        background: #1d2430;
      }
      .wide {
        aspect-ratio: 16 / 9;
        max-width: calc(var(--tt-preview-height, 250px) * 16 / 9);
      }
      .small {
        aspect-ratio: 4 / 3;
        max-width: calc(var(--tt-preview-height, 250px) * 4 / 3);
      }
      .tall {
        aspect-ratio: 9 / 16;
        max-width: calc(var(--tt-preview-height, 250px) * 9 / 16);
      }
      tt-stage,
      tt-demo-backdrop {
        position: absolute;
        inset: 0;
      }
      .choices {
        display: flex;
        gap: 6px;
        align-items: end;
        margin-top: 8px;
      }
      .screens {
        display: flex;
        flex: none;
        border: 1px solid var(--tt-edge);
        border-radius: 6px;
        overflow: hidden;
      }
      .screens button {
        height: 30px;
        padding: 0 9px;
        border: 0;
        background: var(--tt-ink-0);
        color: var(--tt-quiet);
        font: 600 12px var(--tt-sans);
        cursor: pointer;
      }
      .screens button + button {
        border-inline-start: 1px solid var(--tt-ink-4);
      }
      .screens button[aria-pressed='true'] {
        background: var(--tt-ink-4);
        color: var(--tt-text);
      }
      .screens button:focus-visible {
        outline-offset: -2px;
      }
      .scene {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) view: OverlayView | null = null;
  @property({ attribute: false }) look: LookSettings | null = null;
  /** Colours of racers in the draft, by id. */
  @property({ attribute: false }) racers: Readonly<Record<string, string>> = {};
  @state() private screen: Screen | null = null;
  @state() private scene: PreviewScene = 'race';
  @state() private parts: typeof Samples | null = null;
  @state() private sample: Samples.SampleScene | null = null;
  readonly #words = createEnglish(null);

  override connectedCallback(): void {
    super.connectedCallback();
    registerFonts(document.fonts);
    void Promise.all([
      import('./sample-scene.ts'),
      import('../tt-stage/tt-stage.ts'),
      import('../tt-demo-backdrop/tt-demo-backdrop.ts'),
    ]).then(([parts]) => (this.parts = parts));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('parts') || changed.has('scene'))
      this.sample = this.parts === null || this.scene === 'now' ? null : this.parts.sampleScene(this.scene);
  }

  override render() {
    const { look, parts } = this;
    if (look === null) return nothing;
    const screen = this.screen ?? (look.layout === 'vertical' ? 'tall' : look.layout === 'full' ? 'small' : 'wide');
    return html`<div class=${`screen ${screen}`} role="img" aria-label=${words.preview}>
        ${parts === null ? nothing : this.#stage(look, parts, screen)}
      </div>
      <div class="choices">
        <label class="field scene"
          >${words.scene}
          <select @change=${(event: Event) => (this.scene = (event.target as HTMLSelectElement).value as PreviewScene)}>
            ${previewScenes.map((scene) => html`<option value=${scene} ?selected=${scene === this.scene}>${words.scenes[scene]}</option>`)}
          </select></label
        >
        <div class="screens" role="group" aria-label=${words.screen}>
          ${screenNames.map(
            (name) =>
              html`<button
                type="button"
                aria-pressed=${name === screen ? 'true' : 'false'}
                @click=${() => (this.screen = name)}
              >
                ${words.screens[name]}
              </button>`,
          )}
        </div>
      </div>`;
  }

  #stage(look: LookSettings, { sampleClock }: typeof Samples, screen: Screen): TemplateResult | typeof nothing {
    const { sample } = this;
    const view = sample?.view ?? this.#now();
    if (view === null) return nothing;
    const { width, height } = screens[screen];
    const clock = sample === null ? { now: () => Date.now(), rate: () => 0 } : sampleClock;
    return html`<tt-demo-backdrop ?upright=${screen === 'tall'}></tt-demo-backdrop>
      <tt-stage
        .view=${view}
        .playing=${sample?.playing ?? []}
        .words=${this.#words}
        .clock=${clock}
        .theme=${look.theme}
        .dress=${projectLook(look).dress}
        .layout=${look.layout ?? layoutForSize(width, height)}
      ></tt-stage>`;
  }

  /** This show, with the draft's colours of its racers, and also in safe mode. */
  #now(): OverlayView | null {
    const { view, racers: colours } = this;
    if (view === null) return null;
    const racers = Object.fromEntries(
      Object.values(view.race.racers).map((racer) => [
        racer.id,
        { ...racer, colour: colours[racer.id] ?? racer.colour },
      ]),
    );
    return { ...view, show: { ...view.show, safeMode: false }, race: { ...view.race, racers } };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-look-preview': TtLookPreview;
  }
}
