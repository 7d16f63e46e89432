import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../components/tt-demo-backdrop/tt-demo-backdrop.ts';
import { momentSpecimens, playingSince } from '../../components/specimens/moment-specimens.ts';
import { raceSpecimens } from '../../components/specimens/race-specimens.ts';
import type { LayoutName } from '../../components/tt-race/race-layout.ts';
import { isLayoutName, layouts } from '../../components/tt-race/race-layout.ts';
import '../../components/tt-stage/tt-stage.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { messageSpecimens, specimenOnAirAt, withMessage } from '../../components/specimens/message-specimens.ts';
import { cueSpecimens, withCue } from '../../components/specimens/cue-specimens.ts';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { StageClock } from '../../components/tt-stage/stage-clock.ts';
import type { StagedMoment } from '../../components/tt-stage/staged-moment.ts';
import { createEnglish } from '../../strings/en.ts';
import { registerFonts } from '../../styles/fonts.ts';
import { themes } from '../../styles/theme.ts';

/** A clock that stands, so many milliseconds after the specimens came on air. */
const stoodAt = (elapsed: number): StageClock => ({ now: () => fromIso(specimenOnAirAt) + elapsed, rate: () => 0 });

function specimenRace(name: string): OverlayView {
  const found = raceSpecimens()[name];
  if (found === undefined) throw new Error(`no specimen ${name}`);
  return found;
}

const grounds = ['checker', 'dark', 'bright', 'video', 'studio'] as const;

/**
 * Every specimen on every ground. With `?specimen=NAME` one alone fills the window (`message`, `messageFor`, `cue`, `moment`, `elapsed`, `theme`, `layout`, `ground`
 * and `scale` as parameters): that is what pictures are taken of.
 */
@customElement('tt-gallery')
export class TtGallery extends LitElement {
  static override styles = css`
    :host {
      display: block;
      font-family: system-ui, sans-serif;
      color: #eef1f6;
    }
    nav {
      position: sticky;
      top: 0;
      z-index: 1;
      display: flex;
      gap: 16px;
      padding: 12px 20px;
      background: #12151c;
    }
    a {
      color: #ffc629;
    }
    section {
      padding: 20px;
    }
    .frames {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
      align-items: flex-start;
    }
    .frame {
      position: relative;
      overflow: hidden;
    }
    .wide {
      width: 768px;
      height: 432px;
    }
    .tall {
      width: 324px;
      height: 576px;
    }
    .small {
      width: 480px;
      height: 360px;
    }
    .alone {
      position: fixed;
      inset: 0;
    }
    tt-stage {
      position: relative;
    }
    .checker {
      background: repeating-conic-gradient(#777 0 25%, #999 0 50%) 0 0 / 32px 32px;
    }
    .dark {
      background: #05060a;
    }
    .bright {
      background: #fff;
    }
    .video {
      background:
        radial-gradient(circle at 22% 30%, #ffe9c2 0 4%, transparent 18%),
        radial-gradient(circle at 78% 22%, #7ad3ff 0 3%, transparent 16%),
        radial-gradient(ellipse at 50% 105%, #1b1424 0 30%, transparent 60%),
        radial-gradient(circle at 60% 62%, #e2a17f 0 9%, transparent 10%),
        repeating-linear-gradient(100deg, #4b6a8f 0 40px, #87633f 40px 90px, #c7b48a 90px 120px, #2c4a38 120px 190px);
    }
  `;

  readonly #words = createEnglish('UTC');
  /** How long a message has been on air, for its pages. */
  readonly #clock = stoodAt(Number(new URLSearchParams(location.search).get('messageFor') ?? 0));

  override connectedCallback(): void {
    super.connectedCallback();
    registerFonts(document.fonts);
  }

  protected override render(): TemplateResult {
    const asked = new URLSearchParams(location.search);
    const name = asked.get('specimen');
    if (asked.has('docks')) {
      void import('./tt-dock-gallery.ts');
      return html`<tt-dock-gallery></tt-dock-gallery>`;
    }
    if (asked.has('host')) {
      void import('./tt-host-gallery.ts');
      return html`<tt-host-gallery></tt-host-gallery>`;
    }
    return name === null
      ? this.#renderAll(asked.get('ground') ?? 'checker', asked.get('theme') ?? 'night')
      : this.#renderOne(name, asked);
  }

  #renderOne(name: string, asked: URLSearchParams): TemplateResult {
    const moment = momentSpecimens()[asked.get('moment') ?? ''];
    const layout = asked.get('layout') ?? '';
    const race = raceSpecimens()[name] ?? null;
    const playing = moment === undefined ? [] : [playingSince(moment, Number(asked.get('elapsed') ?? 0))];
    const ground = asked.get('ground') ?? 'checker';
    return html`<div class="alone ${ground}">
      ${ground === 'studio' ? html`<tt-demo-backdrop .upright=${innerHeight > innerWidth}></tt-demo-backdrop>` : nothing}
      ${this.#stage(race === null ? null : withCue(withMessage(race, asked.get('message') ?? ''), asked.get('cue') ?? ''), playing, asked.get('theme') ?? 'night', isLayoutName(layout) ? layout : null, Number(asked.get('scale') ?? 1), asked.get('animation'))}
    </div>`;
  }

  #renderAll(ground: string, theme: string): TemplateResult {
    const link = (key: string, value: string): string =>
      `?${new URLSearchParams({ ground, theme, [key]: value }).toString()}`;
    return html`<nav>
        <a href="?docks">docks</a>
        ${grounds.map((one) => html`<a href=${link('ground', one)}>${one}</a>`)}
        ${themes.map((one) => html`<a href=${link('theme', one)}>${one}</a>`)}
      </nav>
      ${Object.entries(raceSpecimens()).map(
        ([name, view]) =>
          html`<section id=${name}>
            <h2>${name}</h2>
            <div class="frames">
              ${(['wide', 'tall', 'small'] as const).map((size) => html`<div class="frame ${size} ${ground}">${this.#stage(view, [], theme, null, 1)}</div>`)}
            </div>
          </section>`,
      )}
      <section>
        <h2>layouts</h2>
        <div class="frames">
          ${layouts.map((layout) => html`<div class="frame wide ${ground}">${this.#stage(raceSpecimens()['two racers'] ?? null, [], theme, layout, 1)}</div>`)}
        </div>
      </section>
      ${Object.keys(messageSpecimens()).map(
        (name) =>
          html`<section>
            <h2>${name}</h2>
            <div class="frames">
              ${(['wide', 'tall', 'small'] as const).map(
                (size) =>
                  html`<div class="frame ${size} ${ground}">
                    ${this.#stage(withMessage(specimenRace('two racers'), name), [], theme, null, 1)}
                  </div>`,
              )}
            </div>
          </section>`,
      )}
      ${cueSpecimens().map(
        (name) =>
          html`<section>
            <h2>${name}</h2>
            <div class="frames">
              ${(['wide', 'tall', 'small'] as const).map(
                (size) =>
                  html`<div class="frame ${size} ${ground}">
                    ${this.#stage(withCue(specimenRace('two racers'), name), [], theme, null, 1)}
                  </div>`,
              )}
            </div>
          </section>`,
      )}
      <section>
        <h2>moments</h2>
        <div class="frames">
          ${Object.values(momentSpecimens()).map(
            (moment) =>
              html`<div class="frame wide ${ground}">
                ${this.#stage(raceSpecimens()['over the line'] ?? null, [playingSince(moment, 0)], theme, null, 1)}
              </div>`,
          )}
        </div>
      </section>`;
  }

  #stage(
    view: OverlayView | null,
    playing: readonly StagedMoment[],
    theme: string,
    layout: LayoutName | null,
    scale: number,
    animation: string | null = null,
  ): TemplateResult {
    return html`<tt-stage
      .view=${view}
      .playing=${playing}
      .words=${this.#words}
      .clock=${this.#clock}
      .theme=${theme}
      .layout=${layout}
      .scale=${scale}
      .animation=${animation}
    ></tt-stage>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-gallery': TtGallery;
  }
}
