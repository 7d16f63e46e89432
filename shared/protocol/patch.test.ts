import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch, diff, same } from './patch.ts';

const key = fc.oneof(
  fc.constantFrom('a', 'b', 'a/b', '~', '~1', '', '__proto__', 'constructor'),
  fc.string({ maxLength: 3 }),
);
const view = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1, '', 'x'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('patch', () => {
  test('WIRE-41: what diff finds, applied, gives the new view', () => {
    fc.assert(
      fc.property(view, view, (before, after) => {
        const frozen = JSON.stringify(before);
        const ops = JSON.parse(JSON.stringify(diff(before, after))) as ReturnType<typeof diff>;
        expect(same(applyPatch(before, ops), after)).toBe(true);
        expect(JSON.stringify(before)).toBe(frozen);
        expect(diff(after, after)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('WIRE-41: untouched parts keep their identity', () => {
    const before = { race: { a: { total: 1 }, b: { total: 2 } }, moments: [1] };
    const after = applyPatch(before, [{ op: 'replace', path: '/race/a/total', value: 5 }]);
    expect(after.race.b).toBe(before.race.b);
    expect(after.moments).toBe(before.moments);
    expect(after.race.a).toEqual({ total: 5 });
  });

  test('WIRE-41: neither the old view nor the operations change, however many meet in one record', () => {
    const before = { messages: { a: { text: 'a' }, b: { text: 'b' } } };
    const ops = [
      { op: 'add', path: '/messages/c', value: { text: 'c' } },
      { op: 'replace', path: '/messages/c/text', value: 'd' },
      { op: 'remove', path: '/messages/a' },
      { op: 'replace', path: '/messages/b/text', value: 'e' },
    ] as const;
    const frozen = JSON.stringify([before, ops]);
    expect(applyPatch<object>(before, ops)).toEqual({ messages: { b: { text: 'e' }, c: { text: 'd' } } });
    expect(applyPatch<object>(before, ops)).toEqual({ messages: { b: { text: 'e' }, c: { text: 'd' } } });
    expect(JSON.stringify([before, ops])).toBe(frozen);
  });

  test.each([
    [{ op: 'replace' as const, path: '/nope', value: 1 }],
    [{ op: 'remove' as const, path: '/nope' }],
    [{ op: 'add' as const, path: '/a/deep/er', value: 1 }],
    [{ op: 'replace' as const, path: 'a', value: 1 }],
    [{ op: 'remove' as const, path: '' }],
  ])('WIRE-41: %o does not fit, and throws', (op) => {
    expect(() => applyPatch({ a: 1 }, [op])).toThrow();
  });

  test('WIRE-41: a member called __proto__ stays a member', () => {
    const after = applyPatch<Record<string, unknown>>({}, [{ op: 'add', path: '/__proto__', value: { evil: true } }]);
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
    expect(Object.hasOwn(after, '__proto__')).toBe(true);
  });
});
