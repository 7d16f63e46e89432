import { describe, expect, it } from 'vitest';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { createRecapFormats } from '../../strings/recap-formats.ts';
import { demoRecap } from './demo-recap.ts';
import { paintPicture } from './draw-picture.ts';
import { recapPalettes } from './recap-palette.ts';

/** What is written onto a canvas. */
function writtenOn(recap: RecapView): readonly string[] {
  const texts: string[] = [];
  const canvas = {
    measureText: (text: string) => ({ width: text.length * 8 }),
    fillText: (text: string) => void texts.push(text),
  };
  const to = new Proxy(canvas, {
    get: (target, name): unknown => Reflect.get(target, name) ?? (() => undefined),
    set: () => true,
  }) as unknown as CanvasRenderingContext2D;
  paintPicture({ to, recap, palette: recapPalettes.night, formats: createRecapFormats('UTC') });
  return texts;
}

describe('the picture of a recap', () => {
  const demo = demoRecap();

  it('PAGE-346: names the lines, and has the gap, the moment and what is a reconstruction', () => {
    const texts = writtenOn(demo);
    for (const text of [
      'The race to a million, April 2009 · Reconstruction',
      'The actor was first to 1,000,000',
      'Fri, Apr 17, 2009, between 06:12:50 and 06:13:00 UTC',
      ...['The actor', '1,002,040', 'The news network', '1,000,096', 'The singer', '921,870'],
      ...['The news network up to 40,840 ahead', 'The actor up to 1,944 ahead'],
      ...['1,000,004', '998,229', '1,775 ahead at that count'],
      'The counts of Wednesday and of the finish are on record; what lies between is interpolated.',
    ])
      expect(texts).toContain(text);
  });

  it('PAGE-346: does without what there was none of', () => {
    const texts = writtenOn({ ...demo, racers: demo.racers.slice(0, 1), record: { ...demo.record, crossings: [] } });
    expect(texts).toContain('The actor made it to 1,002,040');
    expect(texts.some((text) => /gap|moment|ahead/.test(text))).toBe(false);
  });
});
