import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { VictoryWords } from '../../strings/victory.en.ts';
import { SceneTracks } from './scene-tracks.ts';
import type { VictoryScene } from './victory-scene.ts';

/** A scene that is drawn once and played from its current frame. The scene's facts may still grow while it plays. */
export abstract class VictoryElement extends LitElement {
  @property({ attribute: false }) scene: VictoryScene | null = null;
  @property({ attribute: false }) words: VictoryWords | null = null;
  /** Less motion was asked for. */
  @property({ type: Boolean }) calm = false;
  protected readonly tracks = new SceneTracks();
  #played: number | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tracks.stop();
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { scene } = this;
    if (scene === null || this.#played === scene.seq) return;
    this.#played = scene.seq;
    this.tracks.stop();
    this.play(scene, Math.max(0, performance.now() - scene.startedAt));
  }

  /** Starts what moves, so far into the scene. */
  protected abstract play(scene: VictoryScene, elapsed: number): void;

  protected piece(name: string): Element | null {
    return this.renderRoot.querySelector(`[data-part='${name}']`);
  }
}
