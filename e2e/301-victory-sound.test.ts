import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeVictory } from '../overlay/components/tt-victory/compose-victory.ts';
import { playedAnimations } from '../overlay/components/tt-victory/choose-animation.ts';
import { command, postObservations } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { openOverlay, untilTotals, type OverlayPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';
import { countWaves, keepWaves, lastGain, lastWave, loudnessOf, type Wave } from './harness/wave.ts';

/** What every animation's sound has at full volume, before the volume is taken. */
const wantedLoudness = -18;
const quiet = 10 ** (-60 / 20);

const mean = (samples: Float32Array): number => samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
const loudest = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  let overlay: OverlayPage;
  let played = 0;

  beforeAll(async () => {
    browser = await openBrowser(name);
    const show = { ...duel, victory: { length: 60_000, sound: true, volume: 0.5 } };
    server = await startServer({ args: ['--show', await writeShow(show)] });
    overlay = await openOverlay(browser, server);
    await overlay.page.addInitScript(keepWaves);
    await overlay.page.reload();
    await postObservations(server, [ago(50, 'actor', 999_000), ago(50, 'network', 995_000)]);
    await untilTotals(overlay, { 'The actor': 999_000, 'The network': 995_000 });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  async function waveOf(animation: string): Promise<Wave> {
    await command(server, 'test.show', { what: 'victory', animation });
    await until(`${animation} is heard`, async () => (await countWaves(overlay.page)) > played);
    played = await countWaves(overlay.page);
    const wave = await lastWave(overlay.page);
    await untilGone();
    return wave;
  }
  async function untilGone(): Promise<void> {
    await command(server, 'test.end', {});
    await until('the victory is gone', async () => !(await overlay.celebrates()));
  }

  it.each(playedAnimations)(
    'PAGE-372: what is heard is as loud as the others, clean, whole and as long as it says: %s',
    async (animation) => {
      const wave = await waveOf(animation);
      const { lufs, peak } = await loudnessOf(wave);
      expect(Math.abs(lufs - wantedLoudness), `${lufs} LUFS`).toBeLessThanOrEqual(1);
      expect(peak).toBeLessThanOrEqual(-1);
      expect(wave.channels[0]?.length).toBe(Math.ceil(composeVictory(animation).seconds * wave.rate));
      for (const samples of wave.channels) {
        expect(Math.abs(mean(samples))).toBeLessThan(0.000_5);
        expect(loudest(samples.subarray(0, Math.round(wave.rate * 0.000_5)))).toBeLessThan(quiet);
        expect(loudest(samples.subarray(-Math.round(wave.rate * 0.02)))).toBeLessThan(quiet);
      }
    },
  );

  it('PAGE-373: the volume is heard by its square, and silence is silence', async () => {
    for (const volume of [1, 0.5, 0.3]) {
      await command(server, 'victory.settings', { volume });
      await command(server, 'test.show', { what: 'victory', animation: 'front-page' });
      await until(`it is heard at ${volume}`, async () => {
        const gain = (await countWaves(overlay.page)) > played ? await lastGain(overlay.page) : 0;
        return Math.abs(gain / volume ** 2 - 1) < 0.02;
      });
      played = await countWaves(overlay.page);
      await untilGone();
    }
    await command(server, 'victory.settings', { sound: false });
    await command(server, 'test.show', { what: 'victory', animation: 'front-page' });
    await until('the victory is seen', () => overlay.celebrates());
    await untilGone();
    expect(await countWaves(overlay.page)).toBe(played);
    expect(overlay.happenings.filter(({ kind }) => kind === 'csp' || kind === 'error')).toEqual([]);
  });
});
