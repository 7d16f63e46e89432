import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageView } from '../shared/projections/queue-view.ts';
import { command, eventsOf, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import type { Happening } from './harness/overlay-page.ts';
import { discardServer, startServer, type ServerProcess } from './harness/server-process.ts';
import { until } from './harness/until.ts';

interface VodLine {
  readonly t: number;
  readonly id: string;
  readonly uid: string;
  readonly name: string;
  readonly text: string;
}

const speed = 60;
const data = process.env['TICKERTAPE_TEST_DATA'];
const file = data === undefined ? null : path.join(data, 'chat/vod-49min-3090-messages.ndjson');
const hasData = file !== null && existsSync(file);

async function vod(): Promise<readonly VodLine[]> {
  const text = await readFile(file ?? '', 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as VodLine);
}

/** Posts the chat as it came, so many times faster. What a dead server did not answer is posted again: its key makes that harmless. */
async function feed(server: () => ServerProcess, lines: readonly VodLine[]): Promise<void> {
  const began = performance.now();
  let sent = 0;
  while (sent < lines.length) {
    const passed = ((performance.now() - began) * speed) / 1000;
    const due = lines.findIndex(({ t }, index) => index >= sent && t > passed);
    const batch = lines.slice(sent, Math.min(sent + 200, due < 0 ? lines.length : due));
    if (batch.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    const body = batch.map(({ id, uid, name, text }) => ({ author: { id: uid, name }, text, key: id }));
    const { url, links } = server();
    const answer = await fetch(`${url}/api/v1/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${links.keys.feed}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => null);
    if (answer?.status === 202) sent += batch.length;
  }
}

/** A moderator who works by keys as fast as the page lets them, until told to stop. */
async function moderate({ page }: OperatorPage, keys: readonly string[], over: () => boolean): Promise<void> {
  await page.getByText('Connected', { exact: true }).waitFor();
  let presses = 0;
  while (!over()) {
    const key = keys[presses % keys.length] ?? 'j';
    await page.keyboard.press(key);
    presses++;
    // The keys of one link together are limited: two people do not press thirty times a second.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

const title = 'an evening with two moderators';
const reason = 'skipped: set TICKERTAPE_TEST_DATA to the folder that has chat/vod-49min-3090-messages.ndjson';

describe.skipIf(!hasData)(hasData ? title : `${title} (${reason})`, () => {
  inTodaysBrowser((name) => {
    let browser: Browser;
    let server: ServerProcess;
    let anna: OperatorPage;
    let ben: OperatorPage;

    beforeAll(async () => {
      browser = await openBrowser(name);
      server = await startServer();
      anna = await openOperatorPage(browser, server.links.moderator);
      ben = await openOperatorPage(browser, server.links.moderator);
    });
    afterAll(async () => {
      await browser.close();
      await discardServer(server);
    });

    /** What a page holds, as its desk has it. */
    const held = ({ page }: OperatorPage): Promise<Record<string, MessageView>> =>
      page.evaluate(
        () => (document.querySelector('tt-control-desk') as unknown as { view: { messages: never } }).view.messages,
      );
    const total = async (): Promise<number> => {
      const { queue } = await viewOf(server);
      return Object.values(queue.counts).reduce((sum, count) => sum + count, 0);
    };

    it('QUEUE-45: 3,090 messages at 60 times the speed, two moderators at once, the server killed in the middle: one truth, each with one end', async () => {
      const lines = await vod();
      let fed = false;
      const feeding = feed(() => server, lines).then(() => (fed = true));
      const working = [
        moderate(anna, ['j', 'a', 'a', 'r', 'z', 'a'], () => fed),
        moderate(ben, ['j', 'r', 'a', 'z', 'j', 'a'], () => fed),
      ];
      await until('half of it is in', async () => (await total()) > 1500);
      const { port, dataDir } = server;
      await server.end('SIGKILL');
      server = await startServer({ port, dataDir });
      await feeding;
      await Promise.all(working);
      for (const { page } of [anna, ben]) await page.getByText('Connected', { exact: true }).waitFor();

      const events = await eventsOf(server);
      expect(await total()).toBe(events.filter(({ type }) => type === 'message.held').length);
      for (const type of ['message.approved', 'message.rejected', 'action.undone'])
        expect(
          events.some((event) => event.type === type),
          type,
        ).toBe(true);
      const truth = (await viewOf(server)).messages;
      await until('both pages show the truth', async () =>
        [await held(anna), await held(ben)].every((messages) => isDeepStrictEqual(messages, truth)),
      );

      await server.end('SIGKILL');
      server = await startServer({ port, dataDir });
      expect((await viewOf(server)).messages).toEqual(truth);
      for (const { page } of [anna, ben]) await page.getByText('Connected', { exact: true }).waitFor();
      await until('both pages show it still', async () =>
        [await held(anna), await held(ben)].every((messages) => isDeepStrictEqual(messages, truth)),
      );

      // All that was promised is read, but for what the end of the show finds.
      const line = Object.values((await viewOf(server)).messages).filter(({ state }) => state === 'approved');
      for (let read = 0; read < line.length - 1; read++) await command(server, 'reading.start', {});
      await command(server, 'show.wrap', {});
      const ends = await endsOf(server);
      const promised = new Set(
        (await eventsOf(server)).flatMap(({ type, payload }) =>
          type === 'message.approved' ? [(payload as { readonly id: string }).id] : [],
        ),
      );
      expect(promised.size).toBeGreaterThan(0);
      expect((await viewOf(server)).queue.promised).toBe(0);
      for (const { happenings } of [anna, ben])
        expect(happenings.filter((one) => !isOfGoneServer(one, port))).toEqual([]);
      for (const id of promised)
        expect(['held', 'read', 'rejected', 'skipped', 'retracted', 'carried-over']).toContain(ends.get(id));
    }, 300_000);
  });
});

/** What a browser must say of a server that is killed: its line broke or was refused, and so was what was asked of it meanwhile. */
function isOfGoneServer({ kind, text }: Happening, port: number): boolean {
  const line = `WebSocket connection to 'ws://127.0.0.1:${String(port)}/socket.io/?EIO=4&transport=websocket' failed: `;
  const gone = /^net::ERR_(?:CONNECTION_(?:REFUSED|RESET)|EMPTY_RESPONSE)$/;
  const rest = [line, `${line}Error in connection establishment: `, 'Failed to load resource: '].map((said) =>
    text.startsWith(said) ? text.slice(said.length) : '',
  );
  return kind === 'error' && rest.some((reason) => gone.test(reason));
}

/** Where each message stands in the end, out of the export: one row for each, and no more. */
async function endsOf({ url, links }: ServerProcess): Promise<ReadonlyMap<string, MessageView['state']>> {
  const answer = await fetch(`${url}/api/v1/export/messages.csv`, {
    headers: { authorization: `Bearer ${links.keys.control}` },
  });
  const ends = new Map<string, MessageView['state']>();
  for (const row of (await answer.text()).split('\r\n').slice(1)) {
    const [id, , state] = row.split(',');
    if (id === undefined || id === '' || state === undefined) continue;
    expect(ends.has(id), id).toBe(false);
    ends.set(id, state as MessageView['state']);
  }
  return ends;
}
