import { expect, test } from 'vitest';
import { savedName, showFiles } from './show-files.ts';

test('SHOW-77: each file of a rehearsal is named as one, and no other', () => {
  for (const { file } of showFiles) {
    expect(savedName(file, 'rehearsal')).toBe(`rehearsal-${file}`);
    for (const mode of ['live', 'replay', 'demo', undefined] as const)
      expect(savedName(file, mode)).toBe(`tickertape-${file}`);
  }
});
