import { describe, expect, it } from 'vitest';
import type { AuditLineView } from '../../../shared/projections/audit-view.ts';
import { auditRows, withNewest } from './audit-rows.ts';

const line = (seq: number, more: Partial<AuditLineView> = {}): AuditLineView => ({
  ...{ seq, until: seq, at: '2009-04-17T06:13:00.000Z', by: 'moderator', who: 'moderator-ann', name: 'Ann' },
  ...{ label: 'message.approved', undid: null, undone: false, about: null, messages: [], touched: 0 },
  ...more,
});
const entry = (seq: number) => ({
  ...{ seq, label: 'message.rejected', by: 'moderator', who: 'moderator-ben', name: null },
  ...{ messages: [], moves: 0 },
});
const seqs = (lines: readonly { readonly seq: number }[]): readonly number[] => lines.map(({ seq }) => seq);

describe('the lines of the log', () => {
  it('PAGE-282: what the log has told carries its time, and an undo where the view still knows one', () => {
    const told = [line(20, { until: 23 }), line(10, { undone: true })];
    const rows = auditRows(told, { undoable: [entry(22)], messages: {} });
    expect(rows).toMatchObject([
      { seq: 20, undo: 22, takenBack: false, at: '2009-04-17T06:13:00.000Z' },
      { seq: 10, undo: null, takenBack: true },
    ]);
  });

  it('PAGE-282: what was done since stands above it, without a time', () => {
    const rows = auditRows([line(10)], { undoable: [entry(10), entry(12)], messages: {} });
    expect(seqs(rows)).toEqual([12, 10]);
    expect(rows[0]).toMatchObject({ at: null, undo: 12 });
    expect(seqs(auditRows([], { undoable: [entry(3), entry(5)], messages: {} }))).toEqual([5, 3]);
  });

  it('PAGE-282: a label says whose message it was, its first words, and how many more', () => {
    const messages = [{ id: 'm1', author: 'Ann', text: 'hello', erased: false }];
    const erased = [{ id: 'm1', author: '', text: '', erased: true }];
    const told = [
      line(9, { label: 'show.safe-mode-set', messages, touched: 40 }),
      line(8, { messages: erased, touched: 1 }),
      line(7, { label: 'action.undone', undid: 'author.banned' }),
      line(6, { label: 'author.banned', about: 'Bo' }),
    ];
    expect(auditRows(told, { undoable: [], messages: {} }).map(({ what }) => what)).toEqual([
      'Safe mode: Ann: “hello” and 39 more',
      'Approved: an erased message',
      'Undid: Banned',
      'Banned: Bo',
    ]);
  });

  it('PAGE-283: a fresh page joins what is known; with a gap between, or after an erasure, it stands alone', () => {
    const known = [line(30), line(20), line(10)];
    expect(seqs(withNewest(known, [line(40), line(30), line(20)]).lines)).toEqual([40, 30, 20, 10]);
    expect(withNewest(known, [line(90), line(80)])).toMatchObject({ whole: true, lines: [{ seq: 90 }, { seq: 80 }] });
    const after = withNewest(known, [line(40, { label: 'author.erased' }), line(30)]);
    expect([after.whole, seqs(after.lines)]).toEqual([true, [40, 30]]);
    expect(withNewest([], []).lines).toEqual([]);
  });
});
