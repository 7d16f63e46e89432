import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostView } from '../../shared/projections/views.ts';
import { createAmbientStore } from './ambient-store.ts';
import { createCrewWatch } from './crew-watch.ts';
import { createPublisher } from './publisher.ts';
import { noAmbient } from './testing/test-ambient.ts';
import { desk, raceEngine } from './testing/test-show.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function watching() {
  const { engine } = raceEngine();
  const ambient = createAmbientStore(noAmbient);
  const watch = createCrewWatch({ engine, ambient });
  const heard: string[] = [];
  const publisher = createPublisher({ engine, ambient, send: (audience) => heard.push(audience) });
  publisher.start();
  publisher.snapshot('host');
  const moderators = (count: number): void =>
    ambient.update((facts) => ({ ...facts, moderators: count, connected: { moderator: count + 1 } }));
  const settings = (solo: 'off' | 'auto' | 'always', soloAfter = 60_000) =>
    engine.dispatch({ name: 'queue.settings', input: { solo, soloAfter } }, desk);
  const add = (text: string) => engine.dispatch({ name: 'message.add', input: { author: 'Ann', text } }, desk);
  const host = () => publisher.view('host') as HostView;
  const held = () => Object.values(host().messages).map(({ text }) => text);
  return { engine, ambient, watch, publisher, heard, moderators, settings, add, host, held };
}

describe('a host who is alone', () => {
  it('QUEUE-75: after the delay without a moderator the host sees what is held, and no longer when one is back', () => {
    const { moderators, add, held, host, heard } = watching();
    add('secret');
    vi.advanceTimersByTime(59_999);
    expect(held()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(held()).toEqual(['secret']);
    heard.length = 0;
    moderators(1);
    // Without waiting for a beat or for another change.
    expect(heard).toContain('host');
    expect(held()).toEqual([]);
    expect(host().crew).toMatchObject({ moderators: 1, solo: false });
    moderators(0);
    vi.advanceTimersByTime(30_000);
    moderators(2);
    moderators(0);
    vi.advanceTimersByTime(59_999);
    expect(held()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(held()).toEqual(['secret']);
  });

  it('QUEUE-78: the host is told by what names moderators go, and of nobody else', () => {
    const { ambient, moderators, host } = watching();
    const page = (id: string, role: 'moderator' | 'control', name: string | null) => ({
      id,
      role,
      who: id,
      name,
      message: null,
    });
    ambient.update((facts) => ({
      ...facts,
      present: { a: page('a', 'moderator', 'Ann'), b: page('b', 'control', 'Bo'), c: page('c', 'moderator', null) },
    }));
    moderators(2);
    expect(host().crew).toMatchObject({ moderators: 2, names: ['Ann'] });
  });

  it('QUEUE-75: off never shows it, always shows it at once, another delay counts from when the last one left', () => {
    const { moderators, settings, add, held } = watching();
    add('secret');
    settings('off');
    vi.advanceTimersByTime(3_600_000);
    expect(held()).toEqual([]);
    settings('always');
    moderators(3);
    expect(held()).toEqual(['secret']);
    settings('auto', 5_000);
    expect(held()).toEqual([]);
    moderators(0);
    vi.advanceTimersByTime(4_000);
    settings('auto', 3_000);
    expect(held()).toEqual(['secret']);
    settings('off');
    expect(held()).toEqual([]);
  });

  it('QUEUE-76: screen and public page get nothing of it, and of thousands the host gets the first fifty', () => {
    const { settings, engine, add, held, host, publisher } = watching();
    settings('always');
    for (let number = 1; number <= 60; number++) add(`secret ${number}`);
    expect(held()).toHaveLength(50);
    expect(held()).toContain('secret 1');
    expect(host().queue.counts.held).toBe(60);
    for (const audience of ['overlay', 'viewer'] as const)
      expect(JSON.stringify(publisher.view(audience))).not.toMatch(/secret|solo|crew/);
    engine.dispatch({ name: 'show.wrap', input: {} }, desk);
    expect(held()).toEqual([]);
  });
});
