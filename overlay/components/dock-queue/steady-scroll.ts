import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is less than this out of its place has not moved: scrolling is by whole pixels. */
const noticed = 1;

/** What {@link SteadyScroll} asks of the list around it. */
export interface SteadySite {
  scroller(): HTMLElement | null;
  /** The rows that are drawn. */
  rows(): Iterable<HTMLElement>;
  /** What is at a point of the window, a row or a part of one; null = nothing that has to stand still. */
  at(x: number, y: number): Element | null;
  /** Whether a finger was the last to press here. */
  touched(): boolean;
  /** Rows have moved on the screen, and scrolling could not make up for it. */
  moved(): void;
}

/**
 * Holds what is under the pointer where it is while rows above it, or what stands above the list, grow and shrink: the list is scrolled
 * by as much, before anything is painted. Where the list cannot be scrolled so far, it says that the rows have moved.
 */
export class SteadyScroll implements ReactiveController {
  readonly #site: SteadySite;
  readonly #layout = new MutationObserver(() => this.#settle());
  readonly #size = new ResizeObserver(() => this.#settle());
  #watched: HTMLElement | null = null;
  #point: { readonly x: number; readonly y: number } | null = null;
  #held: Element | null = null;
  /** Where everything stood when it was last looked at. */
  #tops = new Map<Element, number>();
  #meeting = false;

  constructor(host: ReactiveControllerHost, site: SteadySite) {
    this.#site = site;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#site.scroller();
    if (scroller === this.#watched) return;
    this.#stop();
    if (scroller === null) return;
    this.#watched = scroller;
    // Rows are set to their places by their style.
    this.#layout.observe(scroller, { subtree: true, attributes: true, attributeFilter: ['style'] });
    this.#size.observe(scroller);
    scroller.addEventListener('scroll', this.note, { passive: true });
  }

  hostDisconnected(): void {
    this.#stop();
    this.release();
  }

  /** The pointer is here. */
  hold(x: number, y: number): void {
    // A browser tells of a move also when it was the page that moved.
    if (this.#point?.x === x && this.#point.y === y) return;
    this.#point = { x, y };
    this.#take();
  }

  #byTouch(): boolean {
    return this.#site.touched() || window.matchMedia('(hover: none)').matches;
  }

  /** No pointer is over the list. */
  release(): void {
    this.#point = null;
    this.#held = null;
  }

  /** The list was scrolled on purpose: what stands now is where it should be. */
  readonly note = (): void => {
    const known = this.#tops;
    this.#tops = new Map();
    for (const row of this.#site.rows()) {
      if (known.has(row)) this.#tops.set(row, top(row));
      else this.#meetLater();
    }
    this.#take();
  };

  /** A new row is set to a guess, measured, and set again before it is painted: it counts from when it has been seen. */
  #meetLater(): void {
    if (this.#meeting) return;
    this.#meeting = true;
    const meet = (): void => {
      this.#meeting = false;
      for (const row of this.#site.rows()) if (!this.#tops.has(row)) this.#tops.set(row, top(row));
    };
    requestAnimationFrame(() => requestAnimationFrame(meet));
  }

  #stop(): void {
    this.#layout.disconnect();
    this.#size.disconnect();
    this.#watched?.removeEventListener('scroll', this.note);
    this.#watched = null;
    this.#tops.clear();
  }

  /** Between two rows, and where Chromium 103 answers for a layout that is not over, it is what it was. */
  #take(): void {
    if (this.#point === null) return;
    this.#held = this.#site.at(this.#point.x, this.#point.y) ?? this.#held;
    if (this.#held !== null) this.#tops.set(this.#held, top(this.#held));
  }

  #settle(): void {
    const held = this.#held;
    if (held?.isConnected === true && this.#watched !== null) {
      const by = this.#drift(held);
      if (Math.abs(by) >= noticed) this.#watched.scrollTop += by;
      if (Math.abs(this.#drift(held)) >= noticed) this.#site.moved();
    } else if (this.#byTouch() && [...this.#site.rows()].some((row) => Math.abs(this.#drift(row)) >= noticed)) {
      // A finger comes from nowhere. A mouse is held from when it comes over the list.
      this.#site.moved();
    }
    this.note();
  }

  #drift(element: Element): number {
    const before = this.#tops.get(element);
    return before === undefined ? 0 : top(element) - before;
  }
}

const top = (element: Element): number => element.getBoundingClientRect().top;
