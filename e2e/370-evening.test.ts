import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startIrcServer, type IrcServer } from '../server/sources/twitch-chat/testing/irc-server.ts';
import { openAlbum, type Album } from './harness/album.ts';
import { command, eventsOf, recordOf, viewOf } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { EveningRace, goal } from './harness/evening-race.ts';
import { statesByLog } from './harness/ledger-oracle.ts';
import { untilCard, untilNoCard } from './harness/messages.ts';
import { dockSize, openOperatorPage, type OperatorPage } from './harness/operator-page.ts';
import { openOverlay, type Happening, type OverlayPage } from './harness/overlay-page.ts';
import { projectRoot } from './harness/project-root.ts';
import { messageOf, rowOf, untilState } from './harness/queue-pages.ts';
import { expectedRecord } from './harness/record-oracle.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { readRows, withRealSeries } from './harness/test-data.ts';
import { pause, until } from './harness/until.ts';
import { ircLine, readVod, withVod, type VodLine } from './harness/vod.ts';

const channel = 'race';
const dwell = 10_000;

const terms = {
  ...{ kind: 'charity', name: 'Clean water', currency: 'USD', url: 'https://example.org/water' },
  pledges: [
    { by: 'The network', racer: 'actor', win: 10_000_000, lose: 1_000_000 },
    { by: 'A viewer', racer: 'actor', perFollower: 1, most: 500_000 },
  ],
};

const show = {
  title: 'The race to 259 million',
  milestones: [goal],
  settings: { dwell },
  victory: { length: 20_000, sound: false },
  intake: { questions: true, twitch: channel },
  racers: [
    { id: 'actor', name: 'The actor', colour: '#3aa0ff', accounts: [{ source: 'feed' }] },
    { id: 'network', name: 'The network', colour: '#ff5a3a', accounts: [{ source: 'feed' }] },
  ],
  cues: [
    { id: 'soon', content: { kind: 'slate', title: 'Starting soon', line: 'A race', countdown: { for: 300_000 } } },
    { id: 'ask', content: { kind: 'question', text: 'What next?', choices: ['Sing', 'Dance', 'Sleep'] } },
    { id: 'nets', lasts: null, content: { kind: 'link', url: 'https://example.org/nets', title: 'Give a net' } },
    { id: 'terms', lasts: null, content: terms },
    { id: 'lower', lasts: null, content: { kind: 'lower-third', name: 'Mara', line: 'Moderates from Malmö' } },
    { id: 'follow', lasts: null, content: { kind: 'plea', text: 'Follow now!', line: 'Every one of you counts' } },
    {
      id: 'thanks',
      content: { kind: 'speech', title: 'Victory speech', text: 'We are there.\n\nThank you, all of you.' },
    },
  ],
};
/** Its number in the rundown takes a cue. */
const keyOf = (id: string): string => String(show.cues.findIndex((cue) => cue.id === id) + 1);

/** A server that is killed is told of in the console of every page that was connected. */
const isOfTheKill = ({ kind, text }: Happening): boolean =>
  kind === 'error' &&
  /WebSocket connection|ERR_CONNECTION_(?:REFUSED|RESET)|ERR_INCOMPLETE_CHUNKED_ENCODING/u.test(text);

withRealSeries('a whole evening', (series) => {
  withVod('with the chat of a real stream', () => {
    inTodaysBrowser((name) => {
      let browser: Browser;
      let server: ServerProcess;
      let chat: IrcServer;
      let album: Album;
      let overlays: readonly OverlayPage[];
      let wide: OverlayPage;
      let host: OperatorPage;
      let moderator: OperatorPage;
      let rundown: OperatorPage;
      let desk: OperatorPage;
      let viewer: OperatorPage;
      const race = new EveningRace(readRows(series));
      const vod = readVod();
      /** Real questions, to be read aloud. */
      const chosen = pick(vod.slice(0, 300), 7);
      const args = async (): Promise<readonly string[]> => [
        '--show',
        await writeShow(show),
        '--irc',
        String(chat.port),
      ];

      beforeAll(async () => {
        browser = await openBrowser(name);
        album = await openAlbum(browser, 'evening');
        chat = await startIrcServer(channel);
        server = await startServer({ program: 'e2e/harness/serve-chat.ts', args: await args() });
        await race.before(server);
        await command(server, 'plea.settings', { lag: 0, window: 60_000 });
        wide = await openOverlay(browser, server);
        overlays = [wide, await openOverlay(browser, server, { size: { width: 800, height: 600 } })];
        host = await openOperatorPage(browser, server.links.host.replace('/host', '/host?control'), {
          width: 1024,
          height: 768,
        });
        moderator = await openOperatorPage(browser, server.links.moderator);
        rundown = await openOperatorPage(browser, server.links.control.replace('#', '?dock=rundown#'), dockSize);
        desk = await openOperatorPage(browser, server.links.control.replace('#', '?desk=show#'));
        viewer = await openOperatorPage(browser, server.links.viewer, { width: 390, height: 844 });
        await chat.joined(1);
      });
      afterAll(async () => {
        await browser.close();
        await discardServer(server);
        await chat.close();
      });

      const pages = (): readonly (readonly [string, readonly Happening[]])[] => [
        ...overlays.map(({ happenings }, index) => [`overlay ${index + 1}`, happenings] as const),
        ...Object.entries({ host, moderator, rundown, desk, viewer }).map(
          ([called, { happenings }]) => [called, happenings] as const,
        ),
      ];
      const press = (id: string): Promise<void> =>
        rundown.page.getByRole('group', { name: 'Rundown.', exact: false }).press(keyOf(id));
      const clear = async (): Promise<void> => {
        await rundown.page.getByRole('group', { name: 'Rundown.', exact: false }).press('Delete');
        await until('the screen is clear', async () => {
          const { card, lower, full } = (await viewOf(server)).cues;
          return card === null && lower === null && full === null;
        });
        await wide.page.locator('tt-cue article').first().waitFor({ state: 'detached' });
      };
      const onAir = async (): Promise<string | null> => (await viewOf(server)).queue.onAir?.text ?? null;
      /** The host's key for the next step. A person presses it slower than a pedal bounces. */
      async function step(): Promise<string | null> {
        const before = await onAir();
        await host.page.waitForFunction(
          (since) => performance.now() - since > 450,
          await host.page.evaluate(() => performance.now()),
        );
        await host.page.keyboard.press(' ');
        return until('another message is on air', async () => {
          const now = await onAir();
          return now === before ? false : { now };
        }).then(({ now }) => now);
      }
      /** A press right after rows have moved does nothing: a person presses again. */
      async function moderate(text: string, action: 'Approve' | 'Reject'): Promise<void> {
        let tries = 0;
        await until(`“${text}” is not held any longer`, async () => {
          if ((await messageOf(server, text)).state !== 'held') return true;
          const row = rowOf(moderator.page, 'Held', text).first();
          // Rows that are out of sight are not there.
          if ((await row.count()) === 0) await moderator.page.keyboard.press(tries++ % 2 === 0 ? 'End' : 'Home');
          else
            await row
              .getByRole('button', { name: action })
              .first()
              .click({ timeout: 2_000 })
              .catch(() => undefined);
          await pause(300);
          return false;
        });
      }
      const approve = (text: string): Promise<void> => moderate(text, 'Approve');

      it('SHOW-104: it begins with a slate and the race', async () => {
        await album.take(wide.page, 'race', ['tt-race .panel', 'tt-race .statement']);
        await press('soon');
        for (const [index, { page }] of overlays.entries())
          await album.take(page, `starting-soon-${index + 1}`, [
            'tt-cue[place=full] .title',
            'tt-cue[place=full] .count',
          ]);
        await clear();
      });

      it('SHOW-104: the chat of a stream comes in, and a moderator approves and rejects', async () => {
        const last = { ...vod[300]!, text: 'Was this the last of them?' };
        const lines = [...vod.slice(0, 300), last];
        for (let sent = 0; sent < lines.length; sent += 10)
          chat.say(...lines.slice(sent, sent + 10).map((line) => ircLine(channel, line)));
        await until('the last question is held', async () =>
          Object.values((await viewOf(server)).messages).some(({ text }) => text === last.text),
        );
        for (const { text } of chosen.slice(0, 4)) await approve(text);
        await moderate(chosen[5]!.text, 'Reject');
        await untilState(server, chosen[5]!.text, 'rejected');
        await album.take(moderator.page, 'moderation', ['tt-dock-queue', 'tt-message-bar']);
      });

      it('SHOW-104: the host steps through the readings', async () => {
        for (const { text } of chosen.slice(0, 2)) {
          expect(await step()).toBe(text);
          for (const overlay of overlays) await untilCard(overlay, text);
          await host.page.locator('tt-big-text', { hasText: text }).waitFor();
        }
        await album.take(wide.page, 'reading', ['tt-message-card .card', 'tt-race .panel']);
        await album.take(overlays[1]!.page, 'reading-small', ['tt-message-card .card']);
        await album.take(host.page, 'host-reading', ['tt-big-text', 'tt-host-line']);
        await viewer.page.getByText(chosen[1]!.text).waitFor();
        await album.take(viewer.page, 'viewer', ['tt-viewer-page h1']);
      });

      it('SHOW-104: a question is asked, and the chat answers', async () => {
        await command(server, 'reading.finish', {});
        for (const overlay of overlays) await untilNoCard(overlay);
        await press('ask');
        await until('it is open', async () => (await viewOf(server)).cues.open === 'ask');
        chat.say(
          ...vod.slice(301, 341).map((line, index) =>
            ircLine(channel, {
              ...line,
              id: `v${index}`,
              uid: `v${index}`,
              login: `v${index}`,
              text: String((index % 3) + 1),
            }),
          ),
        );
        await until('all votes are counted', async () => {
          const { card } = (await viewOf(server)).cues;
          return card?.kind === 'question' && card.asked?.counts.join() === '14,13,13';
        });
        for (const [index, { page }] of overlays.entries())
          await album.take(page, `question-${index + 1}`, ['tt-cue[place=card] .headline', 'tt-cue[place=card] .foot']);
        await rundown.page.getByRole('button', { name: 'Close and show the result' }).click();
        await wide.page.locator('tt-cue .choice.wins').waitFor();
        await album.take(wide.page, 'result', ['tt-cue .choice.wins']);
        await album.take(rundown.page, 'rundown', ['tt-dock-rundown .lead']);
        await clear();
      });

      it('SHOW-104: a plea brings followers, and a new leader', async () => {
        await race.untilNow(server);
        await press('follow');
        const plea = await until('it is marked', async () => Object.values((await viewOf(server)).pleas)[0] ?? null);
        await album.take(wide.page, 'plea', ['tt-cue[place=card] .shout', 'tt-race .panel']);
        const flash = wide.page.locator('tt-lane .flash').first().waitFor();
        await race.whileItWorks(server, Date.parse(plea.at));
        await flash;
        await album.take(wide.page, 'new-leader', ['tt-race .panel']);
        await until('each overlay has shown the new leader', () =>
          overlays.every(({ count }) => count('flash-lead') === 1),
        );
        const effects = await until('its effect is measured', async () => {
          const { effects: found } = Object.values((await viewOf(server)).pleas)[0]!;
          return found;
        });
        expect(effects['actor']).toMatchObject({ kind: 'measured', distinct: true });
        await clear();
      });

      it('SHOW-104: a link, pledges, a lower third and a speech have their places', async () => {
        await press('nets');
        await album.take(wide.page, 'link', ['tt-cue[place=card] tt-qr', 'tt-cue[place=card] .host']);
        await press('terms');
        await wide.page.locator('tt-cue .pledge').first().waitFor();
        await album.take(wide.page, 'pledges', ['tt-cue[place=card] .owed', 'tt-cue[place=card] tt-qr']);
        await album.take(overlays[1]!.page, 'pledges-small', ['tt-cue[place=card] .owed']);
        await press('lower');
        await album.take(wide.page, 'lower-third', ['tt-cue[place=lower] .name', 'tt-cue[place=lower] .role']);
        await press('thanks');
        await album.take(host.page, 'speech', ['tt-host-text tt-big-text']);
        await clear();
        await command(server, 'cue.end', {});
      });

      it('SHOW-104: what is on air is taken back by its platform, and is gone everywhere', async () => {
        const line = chosen[2]!;
        expect(await step()).toBe(line.text);
        for (const overlay of overlays) await untilCard(overlay, line.text);
        chat.say(
          `@login=${line.login};target-msg-id=${line.id};tmi-sent-ts=1 :tmi.twitch.tv CLEARMSG #${channel} :${line.text}`,
        );
        for (const overlay of overlays) await untilNoCard(overlay);
        await host.page.getByText('Taken back', { exact: true }).waitFor();
        await album.take(host.page, 'taken-back', ['tt-host-stage strong']);
        await untilState(server, line.text, 'retracted');
      });

      it('SHOW-104: safe mode clears the air and holds everything', async () => {
        expect(await step()).toBe(chosen[3]!.text);
        await untilCard(wide, chosen[3]!.text);
        await moderator.page.keyboard.press('s');
        await until('safe mode is on', async () => (await viewOf(server)).show.safeMode);
        for (const overlay of overlays) {
          await untilNoCard(overlay);
          await overlay.page.locator('tt-race').waitFor({ state: 'detached' });
        }
        await album.take(desk.page, 'safe-mode', ['.banner']);
        await moderator.page.getByRole('button', { name: 'Leave safe mode' }).click();
        await until('safe mode is off', async () => !(await viewOf(server)).show.safeMode);
        await wide.page.locator('tt-race .panel').waitFor();
        for (const { text } of chosen.slice(3, 5)) await approve(text);
      });

      it('SHOW-104: the server is killed, and everything goes on', async () => {
        const before = await viewOf(server);
        await server.end('SIGKILL');
        expect(await wide.page.locator('tt-race .panel').isVisible()).toBe(true);
        server = await startServer({
          program: 'e2e/harness/serve-chat.ts',
          args: await args(),
          dataDir: server.dataDir,
          port: server.port,
        });
        const after = await viewOf(server);
        expect({ ...after.queue.counts }).toEqual({ ...before.queue.counts });
        expect(after.log).toMatchObject({ id: before.log.id, opened: 'resumed' });
        await until('all pages are back', async () => {
          const { connected } = await viewOf(server);
          return connected['overlay'] === overlays.length && connected['host'] === 1 && connected['control'] === 2;
        });
        await chat.joined(2);
        expect(await step()).toBe(chosen[3]!.text);
        for (const overlay of overlays) await untilCard(overlay, chosen[3]!.text);
      });

      it('SHOW-104: the host knows that it comes, the crossing is seen, and the victory is over the message', async () => {
        await race.toTheLine(server);
        await host.page.locator('.soon').waitFor();
        await album.take(host.page, 'soon', ['.soon', 'tt-big-text']);
        await race.over(server, 'actor', 60, 1);
        await wide.page.getByText('confirming', { exact: false }).first().waitFor();
        await album.take(wide.page, 'seen', ['tt-lane .fact.crossing', 'tt-message-card .card']);
        await race.over(server, 'actor', 250, 2);
        await until('each overlay celebrates', async () =>
          (await Promise.all(overlays.map((overlay) => overlay.celebrates()))).every(Boolean),
        );
        expect(overlays.map(({ count }) => count('victory'))).toEqual([1, 1]);
        for (const [index, { page }] of overlays.entries()) {
          await page.locator('tt-victory-card .line').waitFor();
          await album.take(page, `victory-${index + 1}`, ['tt-victory-card .board', 'tt-victory-card .base'], {
            moving: true,
          });
        }
      });

      it('SHOW-104: the other one was there at the same time: a photo finish', async () => {
        await race.over(server, 'network', 90, 3);
        await race.over(server, 'network', 300, 4);
        for (const [index, { page }] of overlays.entries()) {
          await until('both bars are drawn', async () => (await page.locator('tt-photo-finish .bar').count()) === 2);
          await album.take(page, `photo-finish-${index + 1}`, ['tt-photo-finish .base'], { moving: true });
        }
        await until('the victory has ended on each', async () =>
          (await Promise.all(overlays.map((overlay) => overlay.celebrates()))).every((on) => !on),
        );
        await untilCard(wide, chosen[3]!.text);
        expect(overlays.map(({ count }) => count('flash-crossing'))).toEqual([2, 2]);
      });

      it('SHOW-104: people rule on the pledges, the speech is given, and the show is wrapped', async () => {
        expect(await step()).toBe(chosen[4]!.text);
        await command(server, 'reading.finish', {});
        for (const overlay of overlays) await untilNoCard(overlay);
        await press('terms');
        await wide.page.locator('tt-cue .pledge.photo-finish').first().waitFor();
        const pledges = terms.pledges.map((pledge) => ({ ...pledge, ruling: 'win' }));
        await command(server, 'cue.change', { id: 'terms', content: { ...terms, pledges } });
        await wide.page.locator('tt-cue .pledge.win').first().waitFor();
        await album.take(wide.page, 'decided', ['tt-cue[place=card] .owed', 'tt-race .panel']);
        await press('thanks');
        await album.take(host.page, 'speech-given', ['tt-host-text tt-big-text']);
        await approve(chosen[6]!.text);
        await desk.page.getByRole('button', { name: 'Wrap the show' }).click();
        await desk.page.getByRole('button', { name: 'Wrap it' }).click();
        await until('it is wrapped', async () => (await viewOf(server)).show.phase === 'wrapped');
        await album.take(desk.page, 'wrapped', ['.banner']);
      });

      it('SHOW-104: the recap is there, the record is what the counts say, and nothing is lost', async () => {
        const recap = await openOperatorPage(browser, `${server.url}/recap#k=${server.links.keys.host}`, {
          width: 1280,
          height: 1800,
        });
        await recap.page.locator('tt-recap-chart canvas').first().waitFor();
        await recap.page.getByRole('heading', { name: `Photo finish at ${goal.toLocaleString('en')}` }).waitFor();
        await album.take(recap.page, 'recap', ['tt-recap-chart canvas']);

        const record = await recordOf(server);
        const expected = expectedRecord(race.posted, goal, dwell);
        expect(record.crossings.map(({ source: _, ...crossing }) => crossing)).toEqual(expected.crossings);
        expect(record.leadChanges.map(({ afterStep: _, ...change }) => change)).toEqual(expected.leadChanges);
        expect(expected.crossings.map(({ photoFinish }) => photoFinish)).toEqual([true, true]);

        const events = await eventsOf(server);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
        expect(events.filter(({ type }) => type === 'victory.fired')).toHaveLength(1);
        // One entrance for the victory, one for the photo finish that took its place.
        expect(overlays.map(({ count }) => count('victory'))).toEqual([2, 2]);

        const states = [...statesByLog(events).values()];
        const { counts, promised } = (await viewOf(server)).queue;
        const told = Object.fromEntries(
          Object.keys(counts).map((state) => [state, states.filter((one) => one === state).length]),
        );
        expect(told).toEqual(counts);
        expect(promised).toBe(0);
        expect(counts['carried-over']).toBe(1);
        const selected = new Set(
          events.flatMap(({ type, payload }) => (type === 'message.approved' ? [String(payload['id'])] : [])),
        );
        const ends = new Set(['read', 'skipped', 'retracted', 'carried-over', 'held']);
        expect([...selected].every((id) => ends.has(statesByLog(events).get(id) ?? ''))).toBe(true);

        for (const [page, happenings] of [...pages(), ['recap', recap.happenings] as const]) {
          const wrong = happenings.filter((one) => (one.kind === 'error' || one.kind === 'csp') && !isOfTheKill(one));
          expect([page, wrong]).toEqual([page, []]);
        }
        expect(await verified(server)).toMatch(/^Whole: /u);
      });
    });
  });
});

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let album: Album;

  beforeAll(async () => {
    browser = await openBrowser(name);
    album = await openAlbum(browser, 'evening-rehearsed');
    const rehearsed = { ...show, intake: { questions: true }, victory: { length: 8_000, sound: false } };
    server = await startServer({ args: ['--show', await writeShow(rehearsed), '--rehearsal', '--seed', '2009'] });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it('SHOW-104: rehearsed, with a made-up race and made-up viewers, every picture says so', async () => {
    const onOverlay = 'tt-stage b:text-is("Rehearsal")';
    const onPage = 'tt-rehearsal-mark p';
    const overlays = [
      await openOverlay(browser, server),
      await openOverlay(browser, server, { size: { width: 800, height: 600 } }),
    ];
    const host = await openOperatorPage(browser, server.links.host, { width: 1024, height: 768 });
    const viewer = await openOperatorPage(browser, server.links.viewer, { width: 390, height: 844 });
    const scene = async (called: string, parts: readonly string[]): Promise<void> => {
      for (const [index, { page }] of overlays.entries())
        await album.take(page, `${called}-${index + 1}`, [onOverlay, ...parts], { moving: true });
    };
    await scene('race', ['tt-race .statement']);
    await command(server, 'cue.take', { id: 'soon' });
    await scene('slate', ['tt-cue[place=full] .title']);
    await command(server, 'cue.take', { id: 'ask' });
    await until('made-up viewers vote', async () => {
      const { card } = (await viewOf(server)).cues;
      return card?.kind === 'question' && (card.asked?.counts ?? []).some((count) => count > 0);
    });
    await scene('question', ['tt-cue[place=card] .foot']);
    await command(server, 'cue.end', {});
    const held = await until('a made-up question is held', async () => {
      const messages = Object.values((await viewOf(server)).messages);
      return messages.find(({ state, author }) => state === 'held' && author.id.includes(':rehearsal-')) ?? null;
    });
    await command(server, 'message.approve', { id: held.id });
    await command(server, 'reading.start', { id: held.id });
    await scene('reading', ['tt-message-card .card']);
    await album.take(host.page, 'host', [onPage, 'tt-big-text'], { moving: true });
    await album.take(viewer.page, 'viewer', [onPage], { moving: true });
    await command(server, 'victory.fire', { racer: 'actor' });
    await scene('victory', ['tt-victory-card .base']);
    await command(server, 'show.wrap', {});
    const recap = await openOperatorPage(browser, `${server.url}/recap#k=${server.links.keys.host}`);
    await recap.page.locator('tt-recap-chart canvas').first().waitFor();
    await album.take(recap.page, 'recap', [onPage]);
    for (const { happenings } of [...overlays, host, viewer, recap])
      expect(happenings.filter(({ kind }) => kind === 'error' || kind === 'csp')).toEqual([]);
  });
});

/** The first plain questions, each of somebody else. */
function pick(lines: readonly VodLine[], count: number): readonly VodLine[] {
  const people = new Set<string>();
  return lines
    .filter(({ uid, text }) => {
      if (!/^[a-z'][a-z' ]+ [a-z']+ [a-z0-9' ]+\?$/iu.test(text) || people.has(uid)) return false;
      people.add(uid);
      return true;
    })
    .slice(0, count);
}

/** The log as a person would have it verified, while the server still has it open. */
async function verified({ dataDir }: ServerProcess): Promise<string> {
  const shows = path.join(dataDir, 'shows');
  const file = (await readdir(shows, { recursive: true })).find((one) => one.endsWith('.sqlite'));
  const program = path.join(projectRoot, 'server/verify/main.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, path.join(shows, file ?? '')]);
  return stdout;
}
