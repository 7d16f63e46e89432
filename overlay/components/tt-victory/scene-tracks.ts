/** The animations of one scene, started together and joined at any frame; nothing of them is left when they end. */
export class SceneTracks {
  readonly #running = new Set<Animation>();

  run(
    element: Element | null,
    keyframes: readonly Keyframe[],
    timing: KeyframeAnimationOptions,
    elapsed: number,
  ): void {
    const end = (timing.delay ?? 0) + Number(timing.duration ?? 0);
    if (element === null || end <= elapsed) return;
    const animation = element.animate([...keyframes], { fill: 'backwards', ...timing });
    animation.currentTime = elapsed;
    this.#running.add(animation);
    animation.onfinish = () => this.#running.delete(animation);
  }

  stop(): void {
    for (const animation of this.#running) animation.cancel();
    this.#running.clear();
  }
}
