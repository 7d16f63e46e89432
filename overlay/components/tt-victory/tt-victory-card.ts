import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import type { VictoryWords } from '../../strings/victory.en.ts';
import { nameWidth } from '../tt-lane/name-size.ts';
import { cardTracks, fadeTrack } from './card-timeline.ts';
import { figureSize } from './figure-size.ts';
import { sceneBadge } from './scene-badge.ts';
import { sceneStyles } from './scene.styles.ts';
import { victoryCardStyles } from './victory-card.styles.ts';
import { VictoryElement } from './victory-element.ts';
import type { VictoryScene } from './victory-scene.ts';

/**
 * The title card: who, what, when.
 * @csspart card - the title card
 */
@customElement('tt-victory-card')
export class TtVictoryCard extends VictoryElement {
  static override styles = [sceneStyles, victoryCardStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { scene, words } = this;
    if (scene === null || words === null) return nothing;
    const who = scene.racer?.name ?? words.winner;
    const figure = scene.milestone === null ? words.victory : words.number(scene.milestone);
    const size = nameWidth(who) <= 11 ? 'large' : nameWidth(who) <= 18 ? 'medium' : 'small';
    return html`<div class="card" part="card" ${cssom({ '--_fit': figureSize(figure, 950, 250).toFixed(0) })}>
      <div class="mask">
        <div class="slab" data-part="slab">
          <div class="mask"><bdi class="who ${size}" dir="auto" data-part="who">${who}</bdi></div>
        </div>
      </div>
      <div class="mask">
        <div class="board" data-part="board">
          <div class="mask"><div class="figure" data-part="figure">${figure}</div></div>
        </div>
      </div>
      <div class="mask">
        <div class="base" data-part="base">
          <div class="mask"><div class="line" data-part="line">${this.#line(scene, words)}</div></div>
        </div>
      </div>
    </div>`;
  }

  #line(scene: VictoryScene, words: VictoryWords): TemplateResult {
    const { milestone, racer, name, at } = scene;
    const reached = scene.solo ? words.goalReached : words.firstAcross;
    const plain = milestone === null || racer === null ? scene.title : reached;
    const text = name === null || milestone === null ? plain : words.number1(words.number(milestone), name);
    return html`${sceneBadge(scene, words)}<bdi dir="auto">${text}</bdi>${
        at === null ? nothing : html`<span class="at">${words.time(at, null)}</span>`
      }`;
  }

  protected override play({ length }: VictoryScene, elapsed: number): void {
    if (this.calm) {
      this.tracks.run(this.piece('board')?.closest('.card') ?? null, fadeTrack(length), { duration: length }, elapsed);
      return;
    }
    for (const { part, keyframes } of cardTracks(length))
      this.tracks.run(this.piece(part), keyframes, { duration: length }, elapsed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-victory-card': TtVictoryCard;
  }
}
