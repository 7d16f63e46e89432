import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { landing, type RowBox, type RowMove } from './row-move.ts';
import type { TtDragGhost } from './tt-drag-ghost.ts';

/** A press on the handle that goes less far than this, px, is none. */
const slack = 4;
/** So near to its ends, px, the list scrolls by itself, and so many pixels a frame at the most. */
const edge = 44;
const fastest = 16;

/** What {@link RowDrag} asks of the list around it. */
export interface DragSite {
  scroller(): HTMLElement | null;
  ghost(): TtDragGhost | null;
  /** The drawn rows from the top. */
  rows(): readonly RowBox[];
  /** The list was scrolled on purpose. */
  scrolled(): void;
  /** It was let go. */
  dropped(move: RowMove): void;
}

interface Carried {
  readonly id: string;
  readonly pointer: number;
  /** Where the press began. */
  readonly from: number;
  /** From the row's top to the pointer. */
  readonly grip: number;
  y: number;
  going: boolean;
}

/** Carries a row to another place of its list by its handle: with mouse, pen or finger, past what is in sight. Escape lets it be. */
export class RowDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #site: DragSite;
  #carried: Carried | null = null;
  #frame = 0;
  #justDropped = false;

  constructor(host: ReactiveControllerHost, site: DragSite) {
    this.#host = host;
    this.#site = site;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** The row that is carried now. */
  get lifted(): string | null {
    return this.#carried?.going === true ? this.#carried.id : null;
  }

  /** A press on the handle of a row. */
  begin(event: PointerEvent, id: string, row: HTMLElement): void {
    if (event.button !== 0 || this.#carried !== null) return;
    // No text is selected on the way, and the focus stays.
    event.preventDefault();
    this.#site.scroller()?.setPointerCapture(event.pointerId);
    const grip = event.clientY - row.getBoundingClientRect().top;
    this.#carried = { id, pointer: event.pointerId, from: event.clientY, grip, y: event.clientY, going: false };
    window.addEventListener('keydown', this.#key, { capture: true });
  }

  readonly move = (event: PointerEvent): void => {
    const carried = this.#carried;
    if (carried?.pointer !== event.pointerId) return;
    carried.y = event.clientY;
    if (carried.going || Math.abs(carried.y - carried.from) < slack) return;
    carried.going = true;
    this.#host.requestUpdate();
    this.#frame = requestAnimationFrame(this.#draw);
  };

  readonly end = (event: PointerEvent): void => {
    const carried = this.#carried;
    if (carried?.pointer !== event.pointerId) return;
    carried.y = event.clientY;
    const { before } = this.#landing(carried);
    const { id, going } = carried;
    this.cancel();
    if (!going) return;
    // The click that the browser makes of it is none.
    this.#justDropped = true;
    setTimeout(() => (this.#justDropped = false));
    this.#site.dropped({ id, before });
  };

  readonly cancel = (): void => {
    const carried = this.#carried;
    if (carried === null) return;
    this.#carried = null;
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('keydown', this.#key, { capture: true });
    const scroller = this.#site.scroller();
    if (scroller?.hasPointerCapture(carried.pointer) === true) scroller.releasePointerCapture(carried.pointer);
    this.#host.requestUpdate();
  };

  /** Whether this click is only the end of a drag. */
  swallows(): boolean {
    return this.#justDropped;
  }

  /** Once a frame while it is carried: the list goes on scrolling though the pointer rests. */
  readonly #draw = (): void => {
    const carried = this.#carried;
    const scroller = this.#site.scroller();
    if (carried === null || scroller === null) return;
    const box = scroller.getBoundingClientRect();
    const { y, grip } = carried;
    const over = y > box.bottom - edge ? y - (box.bottom - edge) : y < box.top + edge ? y - (box.top + edge) : 0;
    if (over !== 0) {
      scroller.scrollTop += Math.max(-fastest, Math.min(fastest, over / 3));
      this.#site.scrolled();
    }
    const { line } = this.#landing(carried);
    const seen = Math.max(box.top, Math.min(box.bottom, line));
    this.#site.ghost()?.place({ left: box.left, width: box.width, top: y - grip, line: seen });
    this.#frame = requestAnimationFrame(this.#draw);
  };

  /** Where it would land: its own row is not in the way. */
  #landing({ id, y }: Carried): ReturnType<typeof landing> {
    return landing(
      this.#site.rows().map((row) => (row.id === id ? { ...row, gone: true } : row)),
      y,
    );
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };
}
