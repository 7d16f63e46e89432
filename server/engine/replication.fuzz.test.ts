import { expect, test } from 'vitest';
import { createSnapshotAssembly } from '../../overlay/live/snapshot-assembly.ts';
import { afterBeat, afterPatch, fromSnapshot, type Replica } from '../../overlay/live/replica.ts';
import { chunksOf } from '../../shared/protocol/chunks.ts';
import {
  audiences,
  type Audience,
  type BeatFrame,
  type ChunkFrame,
  type PatchFrame,
  type SnapshotFrame,
} from '../../shared/protocol/frames.ts';
import type { EventLog } from '../storage/event-log.ts';
import { createAmbientStore } from './ambient-store.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import type { ShowEngine } from './engine-port.ts';
import { noAmbient } from './testing/test-ambient.ts';
import { desk, feeder, memoryLog, raceEngine, seen } from './testing/test-show.ts';

const seeds = 300;
/** So small that most snapshots go in chunks, and some patches are too long. */
const small = { chunk: 600, patch: 700 };

/** Mulberry32: the same numbers for the same seed, everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Frame =
  | { readonly event: 'patch'; readonly frame: PatchFrame }
  | { readonly event: 'beat'; readonly frame: BeatFrame }
  | { readonly event: 'snapshot'; readonly frame: SnapshotFrame }
  | { readonly event: 'chunk'; readonly frame: ChunkFrame };

/** A page behind a channel that a test flushes by hand. */
class Page {
  readonly audience: Audience;
  readonly wire: Frame[] = [];
  replica: Replica<unknown> | null = null;
  wantsSnapshot = true;
  readonly #assembly = createSnapshotAssembly();

  constructor(audience: Audience) {
    this.audience = audience;
  }

  take(arrived: Frame): void {
    const frame = arrived.event === 'chunk' ? this.#whole(arrived.frame) : arrived;
    if (frame === null) return;
    const step =
      frame.event === 'snapshot'
        ? fromSnapshot(frame.frame)
        : frame.event === 'patch'
          ? afterPatch(this.replica, frame.frame)
          : afterBeat(this.replica, frame.frame);
    if (step === 'resync') this.wantsSnapshot = true;
    else if (step !== 'ignored' && step !== 'outdated') this.replica = step;
  }

  #whole(chunk: ChunkFrame) {
    const frame = this.#assembly.take(chunk);
    return frame === null ? null : { event: 'snapshot' as const, frame };
  }
}

/** A server that can be started again on its log, or on another one. */
class Server {
  readonly pages: readonly Page[];
  readonly ambient = createAmbientStore(noAmbient);
  log: EventLog;
  engine!: ShowEngine;
  publisher!: Publisher;
  /** How many snapshots went in chunks, and how many patches were too long. */
  readonly cut: { snapshots: number; patches: number };
  #starts = 0;
  #snapshots = 0;
  #seconds = 0;
  #elapsed = 0;

  constructor(pages: readonly Page[], cut: { snapshots: number; patches: number }) {
    this.pages = pages;
    this.cut = cut;
    this.log = memoryLog();
    this.start(this.log);
  }

  start(log: EventLog): void {
    if (this.#starts > 0) this.publisher.stop();
    this.log = log;
    const { engine, clock } = raceEngine({ log, snapshotEvery: 7 });
    clock.advance(this.#seconds * 1_000);
    this.engine = engine;
    this.publisher = createPublisher({
      engine,
      ambient: this.ambient,
      send: (audience, event, frame) => {
        // No timer beats here: a beat is what comes in place of a patch.
        if (event === 'beat') this.cut.patches++;
        this.toAll(audience, { event, frame } as Frame);
      },
      // No window to wait for, no timer: every frame is made when the test says so.
      monotonic: () => (this.#elapsed += 1_000),
      firstFrame: ++this.#starts * 1_000_000,
      beatEvery: 2_147_483_647,
      longestPatch: small.patch,
    });
    this.publisher.start();
  }

  toAll(audience: Audience, frame: Frame): void {
    for (const page of this.pages) if (page.audience === audience) page.wire.push(frame);
  }

  snapshotFor(page: Page): void {
    page.wantsSnapshot = false;
    const frame = this.publisher.snapshot(page.audience);
    const chunks = chunksOf(frame, `${frame.n}.${++this.#snapshots}`, small.chunk);
    if (chunks.length > 0) this.cut.snapshots++;
    if (chunks.length === 0) page.wire.push({ event: 'snapshot', frame });
    for (const chunk of chunks) page.wire.push({ event: 'chunk', frame: chunk });
  }

  /** As the timer would make it; the frame is all that a page sees of it. */
  beat(audience: Audience): void {
    const { logId, seq, n, at } = this.publisher.snapshot(audience);
    this.toAll(audience, { event: 'beat', frame: { logId, seq, n, at } });
  }

  async act(random: () => number): Promise<void> {
    const pick = random();
    const racer = random() < 0.5 ? 'actor' : 'network';
    if (pick < 0.5) {
      this.#seconds += Math.floor(random() * 20);
      await this.engine.observe(
        [{ observation: seen(racer, 900 + Math.floor(random() * 200), this.#seconds - 60) }],
        feeder,
      );
    } else if (pick < 0.7)
      this.engine.dispatch({ name: 'show.title', input: { title: `Title ${Math.floor(random() * 5)}` } }, desk);
    else if (pick < 0.8) this.engine.dispatch({ name: 'undo', input: {} }, desk);
    else if (pick < 0.9)
      this.ambient.update((facts) => ({ ...facts, connected: { overlay: Math.floor(random() * 9) } }));
    else if (pick < 0.95) this.engine.dispatch({ name: 'racer.remove', input: { racer } }, desk);
    else
      this.engine.dispatch(
        { name: 'racer.add', input: { id: racer, name: `Back ${racer}`, accounts: [{ source: 'feed' }] } },
        desk,
      );
  }
}

/** Lets some of what is under way arrive: in order or not, doubled, or never. */
function disturb(page: Page, random: () => number): void {
  for (let index = 0; index < page.wire.length;) {
    const fate = random();
    if (fate < 0.12) page.wire.splice(index, 1);
    else if (fate < 0.2) {
      const frame = page.wire[index]!;
      page.wire.splice(Math.floor(random() * (page.wire.length + 1)), 0, frame);
      index += 2;
    } else if (fate < 0.3 && index > 0) {
      [page.wire[index - 1], page.wire[index]] = [page.wire[index]!, page.wire[index - 1]!];
      index++;
    } else index++;
  }
  const arriving = Math.floor(random() * (page.wire.length + 1));
  for (const frame of page.wire.splice(0, arriving)) page.take(frame);
}

function settle(server: Server): void {
  for (const page of server.pages) for (const frame of page.wire.splice(0)) page.take(frame);
  for (const audience of audiences) server.beat(audience);
  for (let round = 0; round < 5; round++) {
    for (const page of server.pages) {
      for (const frame of page.wire.splice(0)) page.take(frame);
      if (page.wantsSnapshot) server.snapshotFor(page);
    }
  }
}

test(
  'WIRE-6: pages converge for every seed, whatever the network and the server go through',
  { timeout: 120_000 },
  async () => {
    let patched = 0;
    let recovered = 0;
    const cut = { snapshots: 0, patches: 0 };
    for (let seed = 1; seed <= seeds; seed++) {
      const random = seeded(seed);
      const pages = [...audiences, 'overlay' as const, 'control' as const].map((audience) => new Page(audience));
      const server = new Server(pages, cut);
      for (let turn = 0; turn < 40; turn++) {
        await server.act(random);
        if (random() < 0.04) server.start(server.log);
        if (random() < 0.02) server.start(memoryLog({ logId: `log-${seed}-${turn}` }));
        if (random() < 0.1) server.beat(audiences[Math.floor(random() * audiences.length)]!);
        for (const page of pages) {
          const before = page.replica;
          disturb(page, random);
          if (page.replica !== before && before !== null) patched++;
          if (page.wantsSnapshot && random() < 0.6) {
            if (page.replica !== null) recovered++;
            server.snapshotFor(page);
          }
        }
      }
      settle(server);
      for (const page of pages) {
        expect(page.replica?.view, `seed ${seed}, ${page.audience}`).toEqual(server.publisher.view(page.audience));
        expect(page.replica, `seed ${seed}, ${page.audience}`).toMatchObject({
          logId: server.log.meta.logId,
          seq: server.engine.state.seq,
        });
      }
      server.publisher.stop();
    }
    // The test is worth nothing unless frames were applied, lost, in chunks, and too long to be sent.
    expect(patched).toBeGreaterThan(seeds * 20);
    expect(recovered).toBeGreaterThan(seeds * 5);
    expect(cut.snapshots).toBeGreaterThan(seeds * 5);
    expect(cut.patches).toBeGreaterThan(seeds);
  },
);
