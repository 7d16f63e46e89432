import { describe, expect, test } from 'vitest';
import { cueContent } from '../../../shared/protocol/cue-schema.ts';
import { fromIso } from '../../../shared/lib/instant.ts';
import type { CueContent } from '../../../shared/projections/cue-view.ts';
import { minorDigits, parseAmount, writeAmount } from './amounts.ts';
import { draftOf, newDraft, readDraft, type CueDraft } from './cue-draft.ts';

const now = fromIso('2026-05-01T20:14:00.000Z');
const pledge = {
  by: 'A',
  racer: 'a',
  win: 1_000_000,
  lose: 50,
  perFollower: 10,
  start: 7,
  most: null,
  ruling: 'win',
} as const;
const contents: readonly CueContent[] = [
  { kind: 'question', text: 'Which?', choices: ['Red', 'Blue'], word: '!answer', tag: 'answer' },
  { kind: 'question', text: 'Who?', choices: [], word: null, tag: 'who' },
  { kind: 'link', url: 'https://example.org/a?b=c', title: 'Nets' },
  { kind: 'charity', name: 'Water', url: null, currency: 'USD', milestone: 1_000, pledges: [pledge] },
  { kind: 'plea', text: 'Follow', line: '' },
  { kind: 'lower-third', name: 'Mara', line: 'Malmö' },
  { kind: 'slate', title: 'Soon', line: '', countdown: { for: 90_000 } },
  { kind: 'slate', title: 'Soon', line: '', countdown: null },
  { kind: 'speech', title: 'Mine', text: 'One\n\nTwo' },
];

describe('a cue as it is typed', () => {
  test.each(contents)(
    'PAGE-217: $kind comes back from its form as it went in, and is what the server takes',
    (content) => {
      const read = readDraft(draftOf({ content, lasts: 20_000 }), now);
      expect(read).toEqual({ ok: true, value: { content, lasts: 20_000 } });
      expect(cueContent.parse(content)).toEqual(content);
    },
  );

  const faultsOf = (
    kind: CueContent['kind'],
    fields: Record<string, string>,
    more: Partial<CueDraft> = {},
  ): unknown => {
    const blank = newDraft(kind);
    const read = readDraft({ ...blank, ...more, fields: { ...blank.fields, ...fields } }, now);
    return read.ok ? {} : read.error;
  };

  test('PAGE-217: what is wrong is said beside its field', () => {
    expect(faultsOf('question', { choices: 'Red' })).toEqual({ text: 'empty', choices: 'choices' });
    expect(faultsOf('link', { title: 'x', url: 'example.org' })).toEqual({ url: 'address' });
    expect(faultsOf('link', { title: 'x', url: 'https://example.org' }, { lasts: '9' })).toEqual({ lasts: 'ten' });
    expect(faultsOf('slate', { title: 'x' }, { lasts: 'soon' })).toEqual({ lasts: 'seconds' });
    expect(faultsOf('slate', { title: 'x', countdown: 'to', at: 'noon' })).toEqual({ at: 'time' });
    expect(faultsOf('charity', { name: 'x', currency: 'dollars' })).toEqual({ currency: 'currency', '0.by': 'empty' });
  });

  test('PAGE-217: a time that has passed today is meant for tomorrow', () => {
    const draft = newDraft('slate');
    const read = readDraft({ ...draft, fields: { title: 'x', countdown: 'to', at: '00:00' } }, now);
    const countdown = read.ok && read.value.content.kind === 'slate' ? read.value.content.countdown : null;
    const left = countdown !== null && 'to' in countdown ? fromIso(countdown.to) - now : 0;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(86_400_000);
  });

  test.each([
    ['10', 2, 1_000],
    ['0.1', 2, 10],
    ['1,250.50', 2, 125_050],
    ['0.29', 2, 29],
    ['4.35', 2, 435],
    ['1000', 0, 1_000],
    ['0.125', 3, 125],
    ['0.5', 0, null],
    ['1.999', 2, null],
    ['-1', 2, null],
    ['ten', 2, null],
    ['', 2, null],
  ])('PAGE-218: %j with %i digits behind the point is %j in the smallest unit', (text, digits, minor) => {
    expect(parseAmount(text, digits)).toBe(minor);
    if (minor !== null) expect(parseAmount(writeAmount(minor, digits), digits)).toBe(minor);
  });

  test('PAGE-218: the smallest unit is the currency’s own', () => {
    expect(['USD', 'JPY', 'KWD', 'nothing'].map(minorDigits)).toEqual([2, 0, 3, 2]);
  });
});
