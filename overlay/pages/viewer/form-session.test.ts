import { describe, expect, test } from 'vitest';
import type { FormAnswer, FormClient, FormPost } from '../../live/form-client.ts';
import { createOwnMessages } from '../../live/own-messages.ts';
import type { Proof } from '../../live/solve-proof.ts';
import type { FormStatus } from '../../../shared/projections/form-view.ts';
import { viewerFormWords as words } from '../../strings/viewer-form.en.ts';
import { charactersLeft, FormSession } from './form-session.ts';

const held: FormAnswer<FormStatus> = { kind: 'done', value: { state: 'waiting' } };
const refused = (reason: string, more: object = {}): FormAnswer<never> => ({
  ...{ kind: 'refused', status: 400, reason, detail: `It was ${reason}.`, fields: {} },
  ...more,
});

/** A session over a server that answers as told, one answer after the other. */
function session(answers: readonly FormAnswer<FormStatus>[], more: Partial<FormClient> = {}) {
  const posted: FormPost[] = [];
  const left = [...answers];
  const client: FormClient = {
    challenge: async () => ({ kind: 'done', value: {} as Proof['challenge'] }),
    post: async (form) => {
      posted.push(form);
      return left.shift() ?? held;
    },
    status: async () => held,
    takeBack: async () => ({ kind: 'done', value: { state: 'taken-back' } }),
    eraseAll: async () => ({ kind: 'done', value: null }),
    ...more,
  };
  let solved = 0;
  const solve = async (): Promise<Proof> => {
    solved++;
    return {} as Proof;
  };
  const form = new FormSession({ client, own: createOwnMessages(null, null), solve, onChange: () => undefined });
  form.type('name', 'Anna');
  form.type('message', 'Hello');
  return { form, posted, solved: () => solved };
}

describe('the form', () => {
  test('PAGE-170: counts characters as people do', () => {
    expect(charactersLeft('message', '')).toBe(300);
    expect(charactersLeft('message', ' 👩‍👩‍👧 é ')).toBe(297);
    expect(charactersLeft('message', 'x'.repeat(302))).toBe(-2);
    expect(charactersLeft('name', 'n'.repeat(33))).toBe(-1);
  });

  test('PAGE-170: an empty or too long field is named, and nothing is sent', async () => {
    const { form, posted } = session([]);
    form.type('name', '  ');
    form.type('message', 'x'.repeat(301));
    expect(await form.send()).toBe(false);
    expect(form.wrong).toEqual({ name: words.fill, message: words.over(1) });
    expect(posted).toEqual([]);
  });

  test('PAGE-171: the work is done once a message, while it is typed', async () => {
    const { form, posted, solved } = session([held]);
    form.type('message', 'Hello all');
    expect(await form.send()).toBe(true);
    expect([posted.length, solved()]).toEqual([1, 1]);
    expect(form.own.draft).toMatchObject({ name: 'Anna', message: '' });
    expect(form.own.list).toMatchObject([{ message: 'Hello all', status: { state: 'waiting' } }]);
  });

  test('PAGE-171: a proof that counts no more is made anew, once, without a word', async () => {
    const { form, posted } = session([refused('proof-expired'), held]);
    expect(await form.send()).toBe(true);
    expect([posted.length, form.failure]).toEqual([2, null]);
    expect(posted[0]?.receipt).toBe(posted[1]?.receipt);
    const other = session([refused('proof-forged'), refused('proof-forged')]);
    expect(await other.form.send()).toBe(false);
    expect(other.form.failure).toBe(words.unsolved);
  });

  test('PAGE-172: what was typed stays when it was not taken, and is the same message when it is sent again', async () => {
    const { form, posted } = session([{ kind: 'unreachable' }, refused('rate', { status: 429 }), held]);
    expect(await form.send()).toBe(false);
    expect([form.failure, form.own.draft.message]).toEqual([words.unreachable, 'Hello']);
    expect(await form.send()).toBe(false);
    expect([form.failure, form.own.draft.message]).toEqual(['It was rate.', 'Hello']);
    expect(await form.send()).toBe(true);
    expect(new Set(posted.map(({ receipt }) => receipt)).size).toBe(1);
  });

  test('PAGE-172: other words are another message, and what is typed meanwhile stays', async () => {
    const { form, posted } = session([{ kind: 'unreachable' }, held]);
    await form.send();
    form.type('message', 'Something else');
    const sending = form.send();
    form.type('message', 'The next one');
    await sending;
    expect(posted[0]?.receipt).not.toBe(posted[1]?.receipt);
    expect(form.own.draft.message).toBe('The next one');
  });

  test('PAGE-172: a server without a form says so in words', async () => {
    const { form } = session([], { challenge: async () => refused('unknown-route', { status: 404 }) });
    expect(await form.send()).toBe(false);
    expect([form.failure, form.own.draft.message]).toEqual([words.old, 'Hello']);
  });

  test('PAGE-173: what was sent is followed to its end, and no further', async () => {
    const states: FormAnswer<FormStatus>[] = [
      { kind: 'done', value: { state: 'approved', ahead: 2 } },
      { kind: 'unreachable' },
      refused('unknown-receipt', { status: 404 }),
    ];
    const { form } = session([held], { status: async () => states.shift() ?? held });
    await form.send();
    await form.refresh();
    expect(form.own.list[0]?.status).toEqual({ state: 'approved', ahead: 2 });
    await form.refresh();
    expect(form.own.list[0]?.status).toEqual({ state: 'approved', ahead: 2 });
    await form.refresh();
    expect([form.own.list[0]?.status.state, form.waits]).toEqual(['gone', false]);
    await form.refresh();
    expect(form.own.list[0]?.status.state).toBe('gone');
  });
});
