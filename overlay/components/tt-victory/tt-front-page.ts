import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import type { VictoryWords } from '../../strings/victory.en.ts';
import { nameWidth } from '../tt-lane/name-size.ts';
import { fadeTrack } from './card-timeline.ts';
import { figureSize } from './figure-size.ts';
import { frontPageStyles } from './front-page.styles.ts';
import { sceneBadge } from './scene-badge.ts';
import { sceneStyles } from './scene.styles.ts';
import { VictoryElement } from './victory-element.ts';
import type { VictoryScene } from './victory-scene.ts';

const mostRivals = 4;

/**
 * The calmest: tomorrow's front page, with the totals as they were reported. It comes and goes; nothing moves.
 * @csspart card - the page
 */
@customElement('tt-front-page')
export class TtFrontPage extends VictoryElement {
  static override styles = [sceneStyles, frontPageStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { scene, words } = this;
    if (scene === null || words === null) return nothing;
    const who = scene.racer?.name ?? words.winner;
    const figure = scene.milestone === null ? words.victory : words.number(scene.milestone);
    const size = nameWidth(who) <= 11 ? 'large' : nameWidth(who) <= 18 ? 'medium' : 'small';
    return html`<div
      class="card"
      part="card"
      data-part="board"
      ${cssom({ '--_fit': figureSize(figure, 940, 236).toFixed(0) })}
    >
      <div class="paper">
        <div class="masthead">
          <bdi dir="auto">${scene.title}</bdi>${scene.at === null ? nothing : html`<span>${words.day(scene.at)}</span>`}
        </div>
        <bdi class="headline ${size}" dir="auto">${who}</bdi>
        <span class="figure">${figure}</span>
        <div class="deck">${this.#deck(scene, words)}</div>
        ${this.#facts(scene, words)}
      </div>
    </div>`;
  }

  #deck(scene: VictoryScene, words: VictoryWords): TemplateResult {
    const { milestone, name, at } = scene;
    const reached = scene.solo ? words.goalReached : scene.racer === null ? words.victory : words.firstAcross;
    const text = name === null || milestone === null ? reached : words.number1(words.number(milestone), name);
    return html`<bdi dir="auto">${text}</bdi
      >${at === null ? nothing : html`<span>${words.time(at, null)}</span>`}${sceneBadge(scene, words)}`;
  }

  #facts({ field }: VictoryScene, words: VictoryWords): TemplateResult | typeof nothing {
    const known = field.filter(({ total }) => total !== null).slice(0, mostRivals);
    if (known.length < 2) return nothing;
    return html`<div class="facts">
      ${known.map(({ name, total }) => html`<div><bdi>${name}</bdi><b>${words.number(total ?? 0)}</b></div>`)}
    </div>`;
  }

  protected override play({ length }: VictoryScene, elapsed: number): void {
    this.tracks.run(this.piece('board'), fadeTrack(length), { duration: length }, elapsed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-front-page': TtFrontPage;
  }
}
