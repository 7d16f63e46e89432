import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loudness, readWav } from '../server/speech/wav.ts';
import { command, postObservations, viewOf } from './harness/api.ts';
import { forEachBrowser, inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { approve, putOnAir, untilCard } from './harness/messages.ts';
import { openOverlay, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { keepSounds, mayLackVoice, playing, soundsOf } from './harness/sounds.ts';
import { until } from './harness/until.ts';

const long = 'The quick brown fox jumps over the lazy dog, and then it does so again. '.repeat(3).trim();
const other = `Once more: ${long}`;
const third = `At last: ${long}`;
const lack = mayLackVoice;

async function startSpeaking(): Promise<ServerProcess> {
  const server = await startServer({ args: ['--show', await writeShow(duel)] });
  await postObservations(server, [ago(50, 'actor', 896_947), ago(50, 'network', 937_787)]);
  await command(server, 'speech.settings', { on: true, overload: { waiting: 100 } });
  return server;
}

async function openLoud(browser: Browser, server: ServerProcess, parameters = ''): Promise<OverlayPage> {
  const overlay = await openOverlay(browser, server, { parameters });
  await overlay.page.addInitScript(keepSounds);
  await overlay.page.reload();
  return overlay;
}

const stageOf = async (server: ServerProcess): Promise<string> => (await viewOf(server)).speech.stage;
const untilStage = (server: ServerProcess, stage: string): Promise<unknown> =>
  until(`speech is "${stage}"`, async () => (await stageOf(server)) === stage);
const untilHolder = (server: ServerProcess, count: number): Promise<unknown> =>
  until(`an overlay has the word, of ${count}`, async () => {
    const { overlays, speechDesk } = await viewOf(server);
    const loud = Object.values(overlays).filter(({ sound, painted }) => sound === 'on' && painted !== null);
    return loud.length === count && speechDesk.overlay !== null;
  });

describe.skipIf(lack !== null)(`speech${lack === null ? '' : ` (skipped: ${lack})`}`, () => {
  forEachBrowser((name) => {
    let browser: Browser;
    let server: ServerProcess;
    let overlay: OverlayPage;
    beforeAll(async () => {
      browser = await openBrowser(name);
      server = await startSpeaking();
      overlay = await openLoud(browser, server);
      await untilHolder(server, 1);
    });
    afterEach(async () => {
      await command(server, 'show.safe-mode', { on: true });
      await command(server, 'show.safe-mode', { on: false });
    });
    afterAll(async () => {
      await browser.close();
      await discardServer(server);
    });
    const untilPlaying = () =>
      until('a sound plays and goes on', async () => {
        const sound = await playing(overlay.page);
        return sound !== null && sound.time > 0.05 && sound.duration > 0 ? sound : null;
      });

    it('SPEAK-1: an approved message is heard from its beginning to its end, and the crew is told so', async () => {
      await putOnAir(server, { text: 'Hello from ward six.', name: 'Mara' });
      const sound = await untilPlaying();
      const wav = readWav(new Uint8Array(await (await fetch(sound.url)).arrayBuffer()));
      expect(wav?.seconds).toBeCloseTo(sound.duration, 1);
      expect(loudness(wav ?? { samples: new Uint8Array() })).toBeGreaterThan(0.01);
      await untilStage(server, 'spoken');
      expect((await soundsOf(overlay.page)).at(-1)?.plays).toBe(1);
      expect((await fetch(sound.url)).status).toBe(404);
    });

    it('SPEAK-2: a retraction silences it in the step that takes the text, and its sound is gone', async () => {
      const id = await putOnAir(server, { text: long });
      const { url } = await untilPlaying();
      await untilCard(overlay, long);
      await command(server, 'message.retract', { id });
      await until('it is silent', async () => (await playing(overlay.page)) === null);
      expect((await fetch(url)).status).toBe(404);
      expect(await stageOf(server)).toBe('idle');
    });

    it('SPEAK-3: a pause holds it in its place, resume goes on there, skip and stop end it and leave the text', async () => {
      await putOnAir(server, { text: other });
      await untilPlaying();
      await command(server, 'speech.pause', {});
      await until('it stands', async () => (await playing(overlay.page)) === null);
      const stood = (await soundsOf(overlay.page)).at(-1)?.time ?? 0;
      await command(server, 'speech.resume', {});
      const again = await untilPlaying();
      expect(again.plays).toBe(2);
      expect(again.time).toBeGreaterThanOrEqual(stood);
      await command(server, 'speech.skip', {});
      await until('it is silent', async () => (await playing(overlay.page)) === null);
      await untilCard(overlay, other);
      await putOnAir(server, { text: third });
      await untilPlaying();
      await command(server, 'speech.stop', {});
      await until('it is silent', async () => (await playing(overlay.page)) === null);
      await untilCard(overlay, third);
      expect((await viewOf(server)).speech.paused).toBe(true);
      await command(server, 'speech.resume', {});
    });

    it('SPEAK-17: a test is heard as loud as it is set, and touches no message', async () => {
      await command(server, 'speech.settings', { volume: 0.5 });
      const before = (await viewOf(server)).queue.counts;
      await command(server, 'speech.test', {});
      expect((await untilPlaying()).volume).toBe(0.5);
      await until('it was played', async () => (await viewOf(server)).speechDesk.test?.stage === 'played');
      expect((await viewOf(server)).queue.counts).toEqual(before);
      expect(overlay.happenings.filter(({ kind }) => kind === 'csp' || kind === 'error')).toEqual([]);
    });
  });

  inTodaysBrowser((name) => {
    let browser: Browser;
    let server: ServerProcess;
    beforeAll(async () => {
      browser = await openBrowser(name);
      server = await startSpeaking();
    });
    afterAll(async () => {
      await browser.close();
      await discardServer(server);
    });

    it('SPEAK-15: two overlays speak once; when the one that speaks goes, the other goes on where it was', async () => {
      const [first, second] = [await openLoud(browser, server), await openLoud(browser, server)];
      await untilHolder(server, 2);
      await command(server, 'message.add', { author: 'Nobody', text: 'Nobody approved this.' });
      await putOnAir(server, { text: long });
      await untilStage(server, 'speaking');
      const counts = await Promise.all([first, second].map(async ({ page }) => (await soundsOf(page)).length));
      expect(counts.toSorted()).toEqual([0, 1]);
      const [speaker, heir] = counts[0] === 1 ? [first, second] : [second, first];
      const before = await until('it has been heard for a second', async () => {
        const sound = await playing(speaker.page);
        return sound !== null && sound.time > 1 ? sound : null;
      });
      await speaker.close();
      const after = await until('the other one speaks', async () => playing(heir.page));
      expect(after.time).toBeGreaterThan(before.time / 2);
      expect((await soundsOf(heir.page)).length).toBe(1);
      await heir.close();
      await command(server, 'reading.finish', {});
    });

    it('SPEAK-20: an overlay with its sound off never speaks', async () => {
      const silent = await openLoud(browser, server, '?sound=off');
      await until('it is there', async () =>
        Object.values((await viewOf(server)).overlays).some(({ painted }) => painted !== null),
      );
      await putOnAir(server, { text: 'Is anybody there?' });
      await untilStage(server, 'waiting');
      expect(await soundsOf(silent.page)).toEqual([]);
      const loud = await openLoud(browser, server);
      await untilStage(server, 'spoken');
      expect(await soundsOf(silent.page)).toEqual([]);
      await Promise.all([silent.close(), loud.close()]);
      await command(server, 'reading.finish', {});
    });

    it('SPEAK-21: a browser that refuses is reported, and speaks once it was clicked', async () => {
      const shy = await openBrowser(name, { autoplay: false });
      const overlay = await openLoud(shy, server);
      await untilHolder(server, 1);
      await putOnAir(server, { text: other });
      const soundNow = async (): Promise<string | undefined> =>
        Object.values((await viewOf(server)).overlays)[0]?.sound;
      await until('it is reported', async () => (await soundNow()) === 'blocked');
      expect(await stageOf(server)).toBe('waiting');
      // Clicked as a person would, until it is heard; it may be over before anybody asks.
      await until('it speaks', async () => {
        await overlay.page.mouse.click(200, 200);
        return ['speaking', 'spoken'].includes(await stageOf(server));
      });
      expect(await soundNow()).toBe('on');
      await shy.close();
      await command(server, 'reading.finish', {});
    });

    it('SPEAK-19: with that setting what was spoken counts as read, and the next one waits for the host', async () => {
      await command(server, 'speech.settings', { finishes: true });
      const overlay = await openLoud(browser, server);
      await untilHolder(server, 1);
      await approve(server, { text: 'The next one.' });
      const id = await putOnAir(server, { text: 'Short and sweet.' });
      await until('it counts as read', async () => (await viewOf(server)).messages[id]?.state === 'read');
      expect((await viewOf(server)).queue.onAir).toBeNull();
      await overlay.close();
    });
  });
});
