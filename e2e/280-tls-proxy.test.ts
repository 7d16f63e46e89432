import { request } from 'node:https';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formBrowser } from '../server/http/form/testing/form-browser.ts';
import type { Answer, Ask } from '../server/security/testing/whole-server.ts';
import { command, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { dockSize, openOperatorPage } from './harness/operator-page.ts';
import { postMessages, pressInRow, untilState } from './harness/queue-pages.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { duel } from './harness/shows.ts';
import { mayLackOpenssl, selfSigned } from './partners/tls-proxy/self-signed.ts';
import { startTlsProxy, type TlsProxy } from './partners/tls-proxy/start-tls-proxy.ts';
import { until } from './harness/until.ts';

const publicName = 'race.example';

describe.skipIf(mayLackOpenssl !== null)(
  `a proxy that ends TLS under another name (${mayLackOpenssl ?? 'openssl'})`,
  () => {
    inTodaysBrowser((name) => {
      let browser: Browser;
      let proxy: TlsProxy;
      let server: ServerProcess;
      let origin: string;

      beforeAll(async () => {
        browser = await openBrowser(name, { resolve: [`MAP ${publicName} 127.0.0.1`], anyCertificate: true });
        proxy = await startTlsProxy(selfSigned(publicName));
        origin = `https://${publicName}:${proxy.port}`;
        server = await startServer({ args: ['--public-url', origin, '--show', await writeShow(duel)] });
        proxy.to(server.port);
      });
      afterAll(async () => {
        await browser.close();
        await proxy.close();
        await discardServer(server);
      });

      /** By way of the proxy, as a program. */
      const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> =>
        new Promise((resolve, reject) => {
          const type = body === undefined ? {} : { 'content-type': 'application/json' };
          const host = `${publicName}:${proxy.port}`;
          const wish = request({
            ...{ host: '127.0.0.1', port: proxy.port, path, method, agent: false, rejectUnauthorized: false },
            headers: { host, ...type, ...headers },
          });
          wish.on('upgrade', (response, socket) => {
            socket.destroy();
            resolve({ status: 101, headers: response.headers, text: '' });
          });
          wish.on('response', (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (chunk: string) => (text += chunk));
            response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
          });
          wish.on('error', reject);
          wish.end(body === undefined ? undefined : JSON.stringify(body));
        });
      const upgrade = (headers: Record<string, string>): Promise<Answer> =>
        ask('/socket.io/?EIO=4&transport=websocket', {
          headers: {
            ...{ connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' },
            ...{ 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', ...headers },
          },
        });

      it('SEC-170: the links for friends lead there, those of this machine do not', () => {
        const { overlay, control, host, moderator, viewer } = server.links;
        for (const link of [host, moderator, viewer]) expect(new URL(link).origin).toBe(origin);
        for (const link of [overlay, control]) expect(new URL(link).origin).toBe(server.url);
      });

      it('SEC-170: a moderator approves and undoes through it, the host sees it, and both come back when it is cut', async () => {
        const moderator = await openOperatorPage(browser, server.links.moderator, dockSize);
        const moderated = { page: moderator.page, server };
        const host = await openOperatorPage(browser, server.links.host, { width: 1024, height: 768 });
        await moderator.page.getByText('Connected', { exact: true }).waitFor();
        await postMessages(server, ['Hello from another city', 'And once more']);
        await pressInRow(moderated, ['Held', 'Hello from another city'], 'Approve', 'approved');
        await host.page.getByText('Hello from another city').first().waitFor();
        await moderator.page.keyboard.press('z');
        await untilState(server, 'Hello from another city', 'held');
        await host.page.getByText('Hello from another city').first().waitFor({ state: 'detached' });
        expect([...moderator.happenings, ...host.happenings]).toEqual([]);
        proxy.cut();
        await pressInRow(moderated, ['Held', 'And once more'], 'Approve', 'approved');
        await host.page.getByText('And once more').first().waitFor();
        const { overlays } = await viewOf(server);
        expect(Object.keys(overlays)).toEqual([]);
        await moderator.context.close();
        await host.context.close();
      });

      it('SEC-171: under its name only its own origin is let in, page, API and websocket alike', async () => {
        expect((await ask('/control')).status).toBe(200);
        expect((await upgrade({ origin })).status).toBe(101);
        const foreign = [
          `http://${publicName}:${proxy.port}`,
          `https://${publicName}`,
          `https://evil.example:${proxy.port}`,
          'null',
        ];
        for (const other of foreign) {
          expect([other, (await ask('/api/v1/view', { headers: { origin: other } })).status]).toEqual([other, 403]);
          expect([other, (await upgrade({ origin: other })).status]).toEqual([other, 403]);
        }
        for (const host of [
          'evil.example',
          publicName,
          `evil.${publicName}:${proxy.port}`,
          `127.0.0.1:${proxy.port}`,
        ]) {
          expect([host, (await ask('/control', { headers: { host } })).status]).toEqual([host, 421]);
          expect([host, (await upgrade({ host, origin })).status]).toEqual([host, 421]);
        }
      });

      it('SEC-172: what is served there says so for a year, what is served on this machine does not', async () => {
        for (const path of ['/control', '/host', '/api/v1/view', '/nothing-there']) {
          const { headers } = await ask(path);
          expect(headers['strict-transport-security']).toBe('max-age=31536000');
          expect(headers['x-content-type-options']).toBe('nosniff');
          expect(headers['x-frame-options']).toBe('DENY');
          expect(headers['referrer-policy']).toBe('no-referrer');
          expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
          expect(headers['set-cookie']).toBeUndefined();
          expect(headers['access-control-allow-origin']).toBeUndefined();
        }
        expect((await fetch(`${server.url}/control`)).headers.get('strict-transport-security')).toBeNull();
      });

      it('SEC-173: the public page is off there until control opens it; then its form works, in a real browser', async () => {
        expect((await ask('/api/v1/form/challenge')).status).toBe(403);
        await command(server, 'show.viewer', { on: true });
        await command(server, 'show.form', { on: true });
        const viewer = await openOperatorPage(browser, server.links.viewer, { width: 390, height: 844 });
        await viewer.page.getByLabel('Name').fill('Anna');
        await viewer.page.getByLabel('Message').fill('Through the tunnel');
        await viewer.page.getByRole('button', { name: 'Send' }).click();
        await viewer.page.getByText('Waiting for a moderator').waitFor();
        await untilState(server, 'Through the tunnel', 'held');
        expect(viewer.happenings).toEqual([]);
        await viewer.context.close();
      });

      it('SEC-173: limits count the address that the proxy saw, whatever its client says of itself', async () => {
        let sent = 0;
        /** Each from another browser, which forges another address before the real one. */
        const send = async (from: string): Promise<number> => {
          proxy.from(from);
          const forged = { 'x-forwarded-for': `198.51.100.${++sent}` };
          const browserOf = formBrowser((path, wish = {}) =>
            ask(path, { ...wish, headers: { ...forged, ...wish.headers } }),
          );
          return (await browserOf.send({ message: `Number ${sent}` })).status;
        };
        const statuses: number[] = [];
        // A proof takes its time and the limit gives room again meanwhile, so it may come some sends later.
        await until(
          'one is refused',
          async () => statuses.push(await send('203.0.113.7')) > 0 && statuses.at(-1) === 429,
        );
        expect(statuses.slice(0, 4)).toEqual([202, 202, 202, 202]);
        expect(await send('203.0.113.8')).toBe(202);
      });
    });
  },
);
