import { beforeEach, describe, expect, it } from 'vitest';
import type { Link, LinkStatus } from '../../live/link.ts';
import { createControlSession, type ControlSession, type DeskAudience } from './control-session.ts';

/** A link whose status the test sets. */
class FakeLink {
  status: LinkStatus = 'connecting';
  view: unknown = null;
  closed = false;
  readonly audience: string;
  readonly key: string;
  readonly #listeners = new Set<() => void>();
  constructor(audience: string, key: string) {
    this.audience = audience;
    this.key = key;
  }
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  become(status: LinkStatus, view: unknown = this.view): void {
    this.status = status;
    this.view = view;
    for (const listener of this.#listeners) listener();
  }
  close(): void {
    this.closed = true;
  }
}

describe('createControlSession', () => {
  let links: FakeLink[];
  let remembered: string[];
  let answer: Response | Error;
  let session: ControlSession;
  beforeEach(() => {
    links = [];
    remembered = [];
    answer = new Response('{"key":"paired-key"}');
    session = createControlSession({
      openLink: <A extends DeskAudience>(audience: A, key: string) => {
        const link = new FakeLink(audience, key);
        links.push(link);
        return link as unknown as Link<A>;
      },
      post: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
      rememberKey: (key) => remembered.push(key),
    });
  });

  it('PAGE-57: without a key it shows the door, and opens no line', async () => {
    await session.start('', null);
    expect(session.state).toEqual({ kind: 'door', reason: 'none' });
    expect(links).toEqual([]);
  });

  it('PAGE-47: a one-time code becomes a key, which the tab keeps', async () => {
    await session.start('#p=code', 'old-key');
    expect(remembered).toEqual(['paired-key']);
    expect(links.map(({ audience, key }) => [audience, key])).toEqual([['control', 'paired-key']]);
  });

  it('PAGE-47: an expired code shows the door, though the tab had a key before', async () => {
    answer = new Response('{}', { status: 401 });
    await session.start('#p=code', 'old-key');
    expect(session.state).toEqual({ kind: 'door', reason: 'expired' });
    expect(remembered).toEqual([]);
  });

  it("PAGE-58: a moderator's key opens the same page as moderator", async () => {
    await session.start('', 'moderator-key');
    links[0]?.become('refused');
    expect(links[0]?.closed).toBe(true);
    links[1]?.become('refused');
    expect(session.state.kind).toBe('moderator');
    links[2]?.become('live', {});
    expect(session.state.kind).toBe('moderator');
  });

  it("PAGE-280: a host's key opens the same page with what a host may do", async () => {
    await session.start('', 'host-key');
    links[0]?.become('refused');
    links[1]?.become('live', {});
    expect(session.state.kind).toBe('director');
    expect(links.map(({ audience, closed }) => [audience, closed])).toEqual([
      ['control', true],
      ['director', false],
    ]);
  });

  it('PAGE-57: a key that opens neither shows the door, and no line stays open', async () => {
    await session.start('', 'wrong');
    for (const at of [0, 1, 2]) links[at]?.become('refused');
    expect(session.state).toEqual({ kind: 'door', reason: 'refused' });
    expect(links.every(({ closed }) => closed)).toBe(true);
  });

  it('PAGE-57: a control key that was changed meanwhile shows the door, not the page of a moderator', async () => {
    await session.start('', 'key');
    links[0]?.become('live', {});
    links[0]?.become('lost');
    expect(session.state.kind).toBe('control');
    links[0]?.become('refused');
    expect(session.state).toEqual({ kind: 'door', reason: 'refused' });
    expect(links).toHaveLength(1);
  });

  it('PAGE-44: after its own rotation the page goes on with the new key', async () => {
    await session.start('', 'old');
    session.useKey('new');
    expect(remembered).toEqual(['new']);
    expect(links.map(({ key, closed }) => [key, closed])).toEqual([
      ['old', true],
      ['new', false],
    ]);
  });
});
