import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import type { VictoryWords } from '../../strings/victory.en.ts';
import { fadeTrack, inAndOut } from './card-timeline.ts';
import { engravingStyles } from './engraving.styles.ts';
import { figureSize } from './figure-size.ts';
import { sceneBadge } from './scene-badge.ts';
import { sceneStyles } from './scene.styles.ts';
import { VictoryElement } from './victory-element.ts';
import type { VictoryScene } from './victory-scene.ts';

/** When the light has passed, it comes again after so long. */
const lightEvery = 6_000;

/**
 * Calm: a plaque whose figure rises digit by digit, and a light that passes over it.
 * @csspart card - the plaque
 */
@customElement('tt-engraving')
export class TtEngraving extends VictoryElement {
  static override styles = [sceneStyles, engravingStyles];

  @property() ground: 'dark' | 'light' = 'dark';

  protected override render(): TemplateResult | typeof nothing {
    const { scene, words } = this;
    if (scene === null || words === null) return nothing;
    const figure = scene.milestone === null ? words.victory : words.number(scene.milestone);
    const relief = this.ground === 'dark' ? { cut: '#000', edge: '#4a5364' } : { cut: '#3c3a33', edge: '#fff' };
    return html`<div
      class="card"
      part="card"
      data-part="card"
      ${cssom({ '--_fit': figureSize(figure, 900, 210).toFixed(0), '--_cut': relief.cut, '--_edge': relief.edge })}
    >
      <div class="plaque" data-part="board">
        <bdi class="who" dir="auto">${scene.racer?.name ?? words.winner}</bdi>
        <div class="figure" aria-label=${figure}>
          ${[...figure].map((sign) => html`<span class="digit" aria-hidden="true">${sign}</span>`)}
        </div>
        <p class="line">${this.#line(scene, words)}</p>
        <i class="light" data-part="light"></i>
      </div>
    </div>`;
  }

  #line(scene: VictoryScene, words: VictoryWords): TemplateResult {
    const { milestone, racer, name, at } = scene;
    const reached = scene.solo ? words.goalReached : words.firstAcross;
    const plain = milestone === null || racer === null ? scene.title : reached;
    const text = name === null || milestone === null ? plain : words.number1(words.number(milestone), name);
    return html`${sceneBadge(scene, words)}<bdi dir="auto">${text}</bdi>${
        at === null ? nothing : html`<span>${words.time(at, null)}</span>`
      }`;
  }

  protected override play({ length }: VictoryScene, elapsed: number): void {
    const timing = { duration: length };
    this.tracks.run(this.piece('board'), fadeTrack(length), timing, elapsed);
    if (this.calm) return;
    for (const [index, digit] of this.renderRoot.querySelectorAll('.digit').entries()) {
      const begin = 700 + index * 190;
      const rise = inAndOut(length, { begin, settled: begin + 800, leave: 400 }, 'translateY(112%)', 'none');
      // It ends where it is: nothing of it is left running through the still part.
      this.tracks.run(digit, rise, timing, elapsed);
    }
    for (let delay = 3_000; delay + 2_600 < length; delay += lightEvery) {
      const pass = [{ transform: 'translateX(-160%) skewX(-18deg)' }, { transform: 'translateX(620%) skewX(-18deg)' }];
      this.tracks.run(
        this.piece('light'),
        pass,
        { delay, duration: 1_900, fill: 'none', easing: 'ease-in-out' },
        elapsed,
      );
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-engraving': TtEngraving;
  }
}
