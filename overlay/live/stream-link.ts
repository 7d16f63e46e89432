import type { BeatFrame, PatchFrame, SnapshotFrame } from '../../shared/protocol/frames.ts';
import type { ViewerView } from '../../shared/projections/views.ts';
import type { Link } from './link.ts';
import { afterBeat, afterPatch, fromSnapshot, type Replica, type ReplicaStep } from './replica.ts';

/** What a page that only looks needs of its line. */
export type ViewerLink = Pick<Link<'viewer'>, 'view' | 'status' | 'subscribe' | 'close'>;

export interface StreamLinkOptions {
  readonly url?: string;
  /** How long a closed door waits before it is tried again, ms. */
  readonly refusedRetry?: number;
  /** Longer than this without a frame, and the line is taken for dead, ms: two beats and some. */
  readonly silence?: number;
  /** The browser's EventSource; tests give their own. */
  readonly open?: (url: string) => EventSource;
}

/** The viewer's line, by server-sent events: nothing to load, and no key. It heals by itself; the last view stays meanwhile. */
export function createStreamLink(options: StreamLinkOptions = {}): ViewerLink {
  const { url = '/api/v1/live', refusedRetry = 30_000, silence = 12_000 } = options;
  const open = options.open ?? ((address: string) => new EventSource(address));
  const listeners = new Set<() => void>();
  let replica: Replica<ViewerView> | null = null;
  let status: Link<'viewer'>['status'] = 'connecting';
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const notify = (): void => listeners.forEach((listener) => listener());
  const become = (next: typeof status): void => {
    if (status === next) return;
    status = next;
    notify();
  };
  const again = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(connect, delay);
  };
  /** Every frame proves that the line lives. */
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      become('lost');
      connect();
    }, silence);
  };
  const step = (result: ReplicaStep<ViewerView>): void => {
    if (result === 'resync') return connect();
    if (result === 'ignored') return;
    const changed = result.view !== replica?.view;
    replica = result;
    if (changed) notify();
  };

  function connect(): void {
    source?.close();
    const stream = open(url);
    source = stream;
    heard();
    const on = <F>(name: string, take: (frame: F) => void): void =>
      stream.addEventListener(name, (event: MessageEvent<string>) => {
        if (stream !== source) return;
        heard();
        take(JSON.parse(event.data) as F);
      });
    on<SnapshotFrame>('snapshot', (frame) => {
      const next = fromSnapshot<ViewerView>(frame);
      if (next === 'outdated') return become('outdated');
      replica = next;
      status = 'live';
      notify();
    });
    on<PatchFrame>('patch', (frame) => step(afterPatch(replica, frame)));
    on<BeatFrame>('beat', (frame) => step(afterBeat(replica, frame)));
    stream.addEventListener('error', () => {
      if (stream !== source) return;
      // CLOSED: the server answered, and said no. Otherwise the browser tries again by itself.
      const refused = stream.readyState === 2;
      become(refused ? 'refused' : replica === null ? 'connecting' : 'lost');
      if (refused) again(refusedRetry);
    });
  }

  connect();
  return {
    get view() {
      return replica?.view ?? null;
    },
    get status() {
      return status;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearTimeout(timer);
      source?.close();
      source = null;
    },
  };
}
