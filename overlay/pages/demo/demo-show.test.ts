import { describe, expect, test } from 'vitest';
import { second } from '../../../shared/lib/instant.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { hisCrossing, itsCrossing, observations, start, totalAt } from './april-2009.ts';
import { createDemoShow } from './demo-show.ts';
import { demoLength, playbackAt } from './playback.ts';

describe('reconstruction of April 2009', () => {
  test('PAGE-25: it meets every known figure', () => {
    expect(['actor', 'network', 'singer'].map((racer) => totalAt(racer, start))).toEqual([896_947, 937_787, 905_640]);
    expect(totalAt('actor', hisCrossing)).toBeGreaterThanOrEqual(1_000_000);
    expect(totalAt('actor', hisCrossing - 10 * second)).toBeLessThan(1_000_000);
    expect(totalAt('network', hisCrossing)).toBe(998_239);
    expect(totalAt('network', itsCrossing)).toBeGreaterThanOrEqual(1_000_000);
    expect(totalAt('network', itsCrossing - 10 * second)).toBeLessThan(1_000_000);
  });

  test('PAGE-25: it is the same every time, and nobody loses followers in it', () => {
    const last: Record<string, number> = {};
    for (const { racer, total } of observations()) {
      expect(total).toBeGreaterThanOrEqual(last[racer] ?? 0);
      last[racer] = total;
    }
    expect([...observations()]).toEqual([...observations()]);
  });

  test('PAGE-25: about ninety seconds, its clock only ever forward', () => {
    expect(demoLength).toBeGreaterThanOrEqual(80 * second);
    expect(demoLength).toBeLessThanOrEqual(100 * second);
    let before = start - 1;
    for (let elapsed = 0; elapsed <= demoLength + second; elapsed += 100) {
      const { now } = playbackAt(elapsed);
      expect(now).toBeGreaterThan(before);
      before = now;
    }
  });

  test('PAGE-25: the real rules play it: one lead change, both crossings, one victory, and it says what it is', () => {
    const show = createDemoShow();
    const seen: OverlayView[] = [];
    for (let elapsed = 0; elapsed <= demoLength; elapsed += 200) seen.push(show.advance(elapsed));
    const final = seen.at(-1);
    expect(seen.every((view) => view.show.label === 'Reconstruction' && view.show.mode === 'demo')).toBe(true);
    const kinds = final?.moments.map((moment) => moment.kind);
    expect(kinds?.filter((kind) => kind === 'victory-fired')).toHaveLength(1);
    expect(kinds?.filter((kind) => kind === 'lead-changed')).toHaveLength(1);
    expect(kinds?.filter((kind) => kind === 'milestone-crossed')).toHaveLength(2);
    expect(final?.race.racers['actor']?.crossing).toMatchObject({ phase: 'confirmed', to: '2009-04-17T06:13:00.000Z' });
    expect(final?.race.racers['network']?.crossing).toMatchObject({
      phase: 'confirmed',
      to: '2009-04-17T06:42:00.000Z',
    });
    expect(final?.race.racers['singer']?.alsoRunning).toBe(true);
  });
});
