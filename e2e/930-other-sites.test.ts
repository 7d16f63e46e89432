import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewOf } from './harness/api.ts';
import { forEachBrowser, openBrowser } from './harness/browsers.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';

const rebound = 'rebound.example';

/** What a hostile page tries. It even has the control key: only the doors stand between it and the show. */
interface Attack {
  readonly port: number;
  readonly key: string;
}

forEachBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let site: Server;
  let page: Page;
  let attack: Attack;
  let siteUrl: string;

  beforeAll(async () => {
    browser = await openBrowser(name, { resolve: [`MAP ${rebound} 127.0.0.1`] });
    server = await startServer({ args: ['--show', await writeShow(duel)] });
    site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Another site</title><a href="${server.url}/viewer">the race</a>`);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    page = await browser.newPage();
    await page.goto(siteUrl);
    attack = { port: server.port, key: server.links.keys.control };
  });
  afterAll(async () => {
    await browser.close();
    site.close();
    await discardServer(server);
  });

  it('SEC-140: a page of another site opens no websocket', async () => {
    const outcome = await page.evaluate(
      ({ port }) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
          socket.onopen = () => resolve('open');
          socket.onerror = () => resolve('refused');
        }),
      attack,
    );
    expect(outcome).toBe('refused');
  });

  it('SEC-140: its requests read nothing and change nothing, with the control key in hand', async () => {
    const before = (await viewOf(server)).show;
    const outcomes = await page.evaluate(async ({ port, key }) => {
      const url = `http://127.0.0.1:${port}/api/v1`;
      const told = (asked: Promise<Response>): Promise<string> =>
        asked.then(
          ({ type, status }) => (type === 'opaque' ? 'unread' : String(status)),
          () => 'refused',
        );
      const body = JSON.stringify({ title: 'Owned' });
      const authorization = `Bearer ${key}`;
      const form = document.createElement('form');
      Object.assign(form, {
        method: 'POST',
        action: `${url}/commands/show.title`,
        enctype: 'text/plain',
        target: 'sink',
      });
      const sink = document.createElement('iframe');
      sink.name = 'sink';
      document.body.append(sink, form);
      const sent = new Promise((resolve) => (sink.onload = resolve));
      form.submit();
      await sent;
      return Promise.all([
        told(fetch(`${url}/view`, { headers: { authorization } })),
        told(
          fetch(`${url}/commands/show.title`, {
            method: 'POST',
            body,
            headers: { authorization, 'content-type': 'application/json' },
          }),
        ),
        told(fetch(`${url}/commands/show.title`, { method: 'POST', body, mode: 'no-cors' })),
        told(fetch(`${url}/commands/show.wrap`, { mode: 'no-cors', credentials: 'include' })),
        told(fetch(`http://127.0.0.1:${port}/socket.io/?EIO=4&transport=polling`)),
      ]);
    }, attack);
    for (const outcome of outcomes) expect(['refused', 'unread']).toContain(outcome);
    expect((await viewOf(server)).show).toEqual(before);
  });

  it('SEC-141: a name that leads to this machine is not answered, page, API and websocket alike', async () => {
    const other = await browser.newPage();
    const origin = `http://${rebound}:${server.port}`;
    expect((await other.goto(`${origin}/control`))?.status()).toBe(421);
    // As a page that came from elsewhere before its name was turned to this machine: without our headers to hold it in.
    await other.route(`${origin}/attack`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Attack' }),
    );
    await other.goto(`${origin}/attack`);
    const outcome = await other.evaluate(async ({ key }) => {
      const read = await fetch('/api/v1/view', { headers: { authorization: `Bearer ${key}` } }).then(
        ({ status }) => status,
        () => 'refused',
      );
      const socket = new WebSocket(`ws://${location.host}/socket.io/?EIO=4&transport=websocket`);
      const opened = await new Promise((resolve) => {
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      });
      return { read, opened };
    }, attack);
    expect(outcome.opened).toBe('refused');
    // Newer browsers do not even let it ask.
    expect([421, 'refused']).toContain(outcome.read);
    await other.close();
  });

  it('SEC-142: it cannot frame the control page, but a link on it opens the viewer page', async () => {
    const framed = await page.evaluate(
      ({ port }) =>
        new Promise<boolean>((resolve) => {
          const frame = document.createElement('iframe');
          frame.src = `http://127.0.0.1:${port}/control`;
          // A frame that was refused holds an error page of the browser, which is nobody's origin; ours would be foreign too.
          frame.onload = () => resolve(frame.contentWindow !== null && frame.contentWindow.length > 0);
          document.body.append(frame);
        }),
      attack,
    );
    expect(framed).toBe(false);
    expect(page.frames().some((frame) => frame.url().includes('/control'))).toBe(false);
    await page.click('a');
    await page.waitForURL(`${server.url}/viewer`);
    expect(await page.title()).not.toBe('Another site');
    await page.goto(siteUrl);
  });
});
