import { describe, expect, it } from 'vitest';
import { emptyFeed, type FeedLineView, type FeedView } from '../../../shared/projections/queue-view.ts';
import { matching, shownLines } from './feed-lines.ts';

const line = (id: string, text: string, taken = false): FeedLineView => ({
  ...{ id, text, taken, at: '2026-05-01T20:00:00.000Z' },
  author: { name: `by ${id}`, platform: 'twitch' },
});
const feed = (lines: readonly FeedLineView[], gone: readonly string[] = []): FeedView => ({
  ...emptyFeed,
  gone,
  lines: Object.fromEntries(lines.map((one) => [one.id, one])),
});

describe('the lines of the feed', () => {
  it('PAGE-122: the newest stands first; a page that stands still keeps its lines, marks those that passed, and drops what was taken back', () => {
    const before = feed([line('f1', 'one'), line('f2', 'two'), line('f3', 'three')]);
    expect(shownLines(before, null).map(({ text }) => text)).toEqual(['three', 'two', 'one']);
    const after = feed([line('f3', 'three', true), line('f4', 'four')], ['f1']);
    expect(shownLines(after, before)).toMatchObject([
      { text: 'three', taken: true, passed: false },
      { text: 'two', taken: false, passed: true },
    ]);
    expect(shownLines(after, null).map(({ text }) => text)).toEqual(['four', 'three']);
  });

  it('PAGE-122: what is looked for is found in words and names, whatever its letters', () => {
    const lines = shownLines(feed([line('f1', 'Où est Zoé?'), line('f2', 'nothing')]), null);
    expect(matching(lines, 'ZOE').map(({ id }) => id)).toEqual(['f1']);
    expect(matching(lines, 'by f2').map(({ id }) => id)).toEqual(['f2']);
    expect(matching(lines, ' ')).toHaveLength(2);
  });
});
