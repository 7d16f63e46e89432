import { expect, test } from 'vitest';
import { emotePieces, emoteWords } from './emote-pieces.ts';

const message = { text: 'hi HeyWave you', emotes: [{ from: 3, to: 10, id: '25' }] };

test('PAGE-141: a page is text and pictures, and a picture that did not come is its word', () => {
  const words = emoteWords(message, new Set());
  expect(emotePieces(message.text, words)).toEqual(['hi ', { word: 'HeyWave', id: '25' }, ' you']);
  expect(emotePieces('HeyWave HeyWave', words)).toEqual([
    { word: 'HeyWave', id: '25' },
    ' ',
    { word: 'HeyWave', id: '25' },
  ]);
  expect(emotePieces('half of HeyWav', words)).toEqual(['half of HeyWav']);
  expect(emotePieces(message.text, emoteWords(message, new Set(['25'])))).toEqual(['hi HeyWave you']);
});
