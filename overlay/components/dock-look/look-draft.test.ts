import { describe, expect, it } from 'vitest';
import { defaultLook } from '../../../shared/domain/look/default-look.ts';
import { fileName } from './file-name.ts';
import { edited, whatChanges } from './look-draft.ts';

const racers = { a: { colour: '#111111' }, b: { colour: '#222222' } };

describe('a draft of the look', () => {
  it('PAGE-304: what differs from what is on air is sent, and nothing else', () => {
    let draft = edited({}, { layout: 'side' });
    draft = edited(draft, { colours: { panel: '#203040' } });
    draft = edited(draft, { colours: { ink: '#ffffff' } });
    draft = edited(draft, { racers: { a: '#00ccff' } });
    expect(whatChanges(draft, defaultLook, racers)).toEqual({
      layout: 'side',
      colours: { panel: '#203040', ink: '#ffffff' },
      racers: { a: '#00ccff' },
    });
    expect(whatChanges(edited(draft, { layout: null }), defaultLook, racers)).not.toHaveProperty('layout');
  });

  it('PAGE-304: a draft that came back to what is on air is none, and a racer that is gone is left out', () => {
    const draft = edited(edited({}, { theme: 'news' }), { theme: 'night' });
    expect(whatChanges(draft, defaultLook, racers)).toBeNull();
    expect(whatChanges({ racers: { z: '#000000', b: '#222222' } }, defaultLook, racers)).toBeNull();
  });

  it('PAGE-304: another theme begins in its own colours', () => {
    const look = { ...defaultLook, colours: { ...defaultLook.colours, panel: '#203040' } };
    expect(whatChanges(edited({ colours: { ink: '#ffffff' } }, { theme: 'news' }), look, racers)).toEqual({
      theme: 'news',
      colours: { panel: null },
    });
  });

  it('SHOW-95: a file is sent under a name that every machine can have, as near to its own as may be', () => {
    for (const [given, name] of [
      ['Logo.PNG', 'logo.png'],
      ['Mein Größtes Logo (neu).jpeg', 'mein-gro-tes-logo-neu.jpeg'],
      ['Ça va.woff2', 'ca-va.woff2'],
      ['ロゴ.webp', 'file.webp'],
      ['con.png', 'my-con.png'],
      ['../../etc/passwd.png', 'etc-passwd.png'],
      [`${'a'.repeat(80)}.ttf`, `${'a'.repeat(60)}.ttf`],
      ['logo.svg', null],
      ['logo', null],
      ['.png', 'file.png'],
    ] as const)
      expect(fileName(given), given).toBe(name);
  });
});
