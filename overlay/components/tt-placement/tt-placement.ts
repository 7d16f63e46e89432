import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { placementWords as words } from '../../strings/placement.en.ts';
import { cssom } from '../cssom.ts';
import type { LayoutName } from '../tt-race/race-layout.ts';
import { sceneBoxes, sceneOfShow, type Box, type SceneName } from './scene-boxes.ts';

/**
 * Draws where each scene of this overlay stands, with its size and place in pixels of the source, the title-safe frame, and upright the
 * controls of a phone: for placing the source in OBS. Leaves with its moment.
 */
@customElement('tt-placement')
export class TtPlacement extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      z-index: 2;
      --_p: max(13px, calc(var(--_u) * 22));
      font: 700 var(--_p) / 1.25 var(--_font);
      font-variant-numeric: tabular-nums;
      color: #fff;
    }
    div {
      position: absolute;
      box-sizing: border-box;
      border: max(2px, calc(var(--_u) * 3)) solid var(--_line);
    }
    .edge {
      inset: 0;
      --_line: #fff;
    }
    .safe {
      inset: 5%;
      border-style: dashed;
      --_line: #d6dce6;
    }
    .controls {
      border-style: dotted;
      --_line: #ff8fa3;
    }
    .race {
      --_line: #ffc629;
    }
    .message {
      --_line: #56b4ff;
    }
    .card {
      --_line: #4fd59a;
    }
    .lower {
      --_line: #3fd3d6;
    }
    .victory {
      --_line: #f08bff;
    }
    span {
      position: absolute;
      left: 0;
      top: 0;
      padding: 0.1em 0.5em;
      max-width: calc(100% - 1em);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      background: var(--_line);
      color: #0b0e15;
    }
    .card span,
    .race span {
      left: auto;
      right: 0;
    }
    .race span,
    .lower span,
    .edge span {
      top: auto;
      bottom: 0;
    }
    .victory span {
      left: 50%;
      transform: translateX(-50%);
    }
  `;

  @property({ attribute: false }) shows: ReadonlySet<string> = new Set();
  @property() layout: LayoutName = 'bottom';
  /** Pixels. */
  @property({ type: Number }) unit = 1;

  #sizes: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => this.requestUpdate());
    this.#sizes.observe(this);
    const race = this.parentElement?.querySelector('.race') ?? null;
    if (race !== null) this.#sizes.observe(race);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
  }

  protected override render(): TemplateResult {
    const { layout, unit } = this;
    const { width, height } = this.#screen();
    const units = { width: width / unit, height: height / unit };
    const boxes = sceneBoxes(layout, units, this.#race(units));
    const scenes = (Object.keys(boxes) as SceneName[]).filter((name) => this.shows.has(sceneOfShow[name]));
    return html`<div class="edge"><span>${words.canvas(width, height, layout)} · ${words.note}</span></div>
      <div class="safe"><span>${words.titleSafe}</span></div>
      ${layout === 'vertical' ? this.#controls() : nothing} ${scenes.map((name) => this.#box(name, boxes[name]))}`;
  }

  #screen(): { readonly width: number; readonly height: number } {
    const { host } = this.getRootNode() as ShadowRoot;
    return { width: host.clientWidth, height: host.clientHeight };
  }

  /** Where the race stands now; without one, where two racers would. */
  #race(units: { readonly width: number; readonly height: number }): Box {
    const race = this.parentElement?.querySelector<HTMLElement>('.race') ?? null;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = race ?? {
      ...{ offsetLeft: 64 * this.unit, offsetTop: (units.height - 54 - 280) * this.unit },
      ...{ offsetWidth: (units.width - 128) * this.unit, offsetHeight: 280 * this.unit },
    };
    const [left, top, width, height] = [offsetLeft, offsetTop, offsetWidth, offsetHeight].map((px) => px / this.unit);
    return { left: left ?? 0, top: top ?? 0, width: width ?? 0, height: height ?? 0 };
  }

  #box(name: SceneName, box: Box): TemplateResult {
    const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((units) =>
      Math.round(units * this.unit),
    ) as [number, number, number, number];
    const place = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
    return html`<div class=${name} ${cssom(place)}>
      <span>${words.box(words.scenes[name], width, height, left, top)}</span>
    </div>`;
  }

  /** A phone's caption below, its buttons on the right, its bar above. */
  #controls(): TemplateResult {
    const units = (count: number): string => `calc(var(--_u) * ${count})`;
    const frame = { left: units(48), top: units(160), right: units(140), bottom: units(430) };
    return html`<div class="controls" ${cssom(frame)}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-placement': TtPlacement;
  }
}
