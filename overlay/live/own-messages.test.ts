import { describe, expect, test } from 'vitest';
import { createOwnMessages, hasOwnMessages, newToken } from './own-messages.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

describe('what the form keeps in the browser', () => {
  test('PAGE-173: messages, draft and whose they are survive a reload', () => {
    const [local, session] = [memory(), memory()];
    const before = createOwnMessages(local, session);
    const receipt = newToken();
    const browser = before.browser();
    before.put({ receipt, message: 'Hello', status: { state: 'waiting' } });
    before.draft = { name: 'Anna', message: 'Half a', receipt: null };
    const after = createOwnMessages(local, session);
    expect(after.list).toEqual([{ receipt, message: 'Hello', status: { state: 'waiting' } }]);
    expect([after.browser(), after.draft.message, hasOwnMessages(local)]).toEqual([browser, 'Half a', true]);
    after.forget();
    expect([hasOwnMessages(local), createOwnMessages(local, session).browser() === browser]).toEqual([false, false]);
  });

  test('PAGE-173: what makes no sense, and a browser that keeps nothing, are as if nothing was sent', () => {
    const local = memory();
    for (const nonsense of ['{', '[]', '{"list":[{"receipt":"<b>"}],"browser":7}', 'null']) {
      local.setItem('tickertape.form', nonsense);
      expect(createOwnMessages(local, null).list).toEqual([]);
    }
    expect(createOwnMessages(null, null).browser()).toMatch(/^[\w-]{22}$/);
  });
});
