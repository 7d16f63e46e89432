import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import type { VictoryWords } from '../../strings/victory.en.ts';
import { accentOn } from '../tt-lane/accent.ts';
import { fadeTrack, inAndOut } from './card-timeline.ts';
import { finishAxis, type AxisSpan } from './finish-axis.ts';
import { photoFinishStyles } from './photo-finish.styles.ts';
import { sceneBadge } from './scene-badge.ts';
import { sceneStyles } from './scene.styles.ts';
import { VictoryElement } from './victory-element.ts';
import type { FinishLane, VictoryScene } from './victory-scene.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/**
 * A photo finish: each crossing is an interval between two looks, drawn on one axis of time; where they overlap, nobody knows.
 * @csspart card - the card
 */
@customElement('tt-photo-finish')
export class TtPhotoFinish extends VictoryElement {
  static override styles = [sceneStyles, photoFinishStyles];

  @property() ground: 'dark' | 'light' = 'dark';

  protected override render(): TemplateResult | typeof nothing {
    const { scene, words } = this;
    if (scene === null || words === null) return nothing;
    const { spans, overlap, ticks } = finishAxis(scene.photo);
    return html`<div class="card" part="card">
      <div class="mask">
        <div class="slab" data-part="slab">
          ${sceneBadge(scene, words)}${words.photoFinish}${
            scene.milestone === null ? nothing : html`<span class="goal">${words.number(scene.milestone)}</span>`
          }
        </div>
      </div>
      <div class="mask">
        <div class="board" data-part="board">
          <div class="plot">
            ${ticks.map(({ at, place }) => html`<i class="tick" ${cssom({ left: percent(place) })}><span>${words.clock(at).slice(0, 8)}</span></i>`)}
            ${
              overlap === null
                ? nothing
                : html`<i
                    class="overlap"
                    data-part="overlap"
                    ${cssom({ left: percent(overlap.from), width: percent(overlap.to - overlap.from) })}
                  ></i>`
            }
            ${scene.photo.map((lane, index) => this.#lane(lane, spans[index] ?? { from: 0, to: 1 }, words))}
          </div>
        </div>
      </div>
      <div class="mask">
        <div class="base" data-part="base">
          <p>${words.nobodyKnows}</p>
          <p class="quiet">${this.#both(scene.photo, words)}</p>
        </div>
      </div>
    </div>`;
  }

  #lane({ racer, from, to }: FinishLane, span: AxisSpan, words: VictoryWords): TemplateResult {
    return html`<div class="lane">
      <span class="name"><bdi>${racer.name}</bdi> <small>${words.between(from, to)}</small></span>
      <div
        class="bar"
        data-part="bar"
        ${cssom({
          'margin-left': percent(span.from),
          width: percent(span.to - span.from),
          '--_fill': accentOn(racer.colour, this.ground).fill,
        })}
      ></div>
    </div>`;
  }

  #both(lanes: readonly FinishLane[], words: VictoryWords): string {
    const froms = lanes.map(({ from }) => from).sort();
    const tos = lanes.map(({ to }) => to).sort();
    return words.both(lanes.length, froms[0] ?? '', tos.at(-1) ?? '');
  }

  protected override play({ length }: VictoryScene, elapsed: number): void {
    const timing = { duration: length };
    if (this.calm) {
      this.tracks.run(this.piece('board')?.closest('.card') ?? null, fadeTrack(length), timing, elapsed);
      return;
    }
    const slide = (begin: number, leave: number): Keyframe[] =>
      inAndOut(length, { begin, settled: begin + 650, leave }, 'translateX(-101%)', 'translateX(101%)');
    this.tracks.run(this.piece('slab'), slide(0, 950), timing, elapsed);
    this.tracks.run(this.piece('board'), slide(240, 1_050), timing, elapsed);
    this.tracks.run(this.piece('base'), slide(4_000, 1_150), timing, elapsed);
    for (const [index, bar] of this.renderRoot.querySelectorAll("[data-part='bar']").entries()) {
      const begin = 1_000 + index * 700;
      const grow = inAndOut(length, { begin, settled: begin + 1_100, leave: 400 }, 'scaleX(0)', 'none');
      this.tracks.run(bar, grow, timing, elapsed);
    }
    const rise = inAndOut(length, { begin: 3_000, settled: 3_700, leave: 400 }, 'scaleY(0)', 'none');
    this.tracks.run(this.piece('overlap'), rise, timing, elapsed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-photo-finish': TtPhotoFinish;
  }
}
