import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Audience } from '../../shared/protocol/frames.ts';
import type { Link } from './link.ts';

/** Renders its element anew after each change of a link, for as long as the element is in the page. Does not own the link. */
export class LinkController<A extends Audience> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly link: Link<A>;
  #unsubscribe: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, link: Link<A>) {
    this.#host = host;
    this.link = link;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = this.link.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }
}
