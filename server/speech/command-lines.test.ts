import { expect, test } from 'vitest';
import * as espeak from './espeak-ng/command-line.ts';
import { readVoiceList as readEspeak } from './espeak-ng/voice-list.ts';
import * as say from './say/command-line.ts';
import { readVoiceList as readSay } from './say/voice-list.ts';
import { plainLine } from './speaker.ts';
import * as windows from './system-speech/command-line.ts';
import { readVoiceList as readWindows } from './system-speech/voice-list.ts';

const script = (args: readonly string[]): string => Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le');

test('SPEAK-12: eSpeak NG gets the text by its input', () => {
  expect(espeak.renderArguments('gmw/en', 1, '/t/s.wav')).toEqual([
    '--stdin',
    '-b',
    '1',
    '-s',
    '175',
    '-v',
    'gmw/en',
    '-w',
    '/t/s.wav',
  ]);
  expect(espeak.renderArguments(null, 2, '/t/s.wav')).not.toContain('-v');
});

test('SPEAK-12: say gets the text by a file, and writes plain samples', () => {
  expect(say.renderArguments('Eddy (English (UK))', 0.5, { sound: '/t/s.wav', text: '/t/t.txt' })).toEqual([
    ...['-v', 'Eddy (English (UK))', '-r', '88', '--file-format=WAVE', '--data-format=LEI16@22050'],
    ...['-o', '/t/s.wav', '-f', '/t/t.txt'],
  ]);
});

test('SPEAK-12: PowerShell runs a script of ours that never changes; text and voice are JSON on its input', () => {
  expect(windows.renderArguments.slice(0, 4)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand']);
  expect(script(windows.renderArguments)).toContain('ConvertFrom-Json');
  expect(script(windows.renderArguments)).toContain("'Stop'");
  const input = windows.renderInput('"; Remove-Item x; $(hi)\u2019', 'Zira', 2, 'C:\\t\\s.wav');
  expect(JSON.parse(input)).toEqual({
    text: '"; Remove-Item x; $(hi)\u2019',
    voice: 'Zira',
    rate: 6,
    sound: 'C:\\t\\s.wav',
  });
  expect(
    [0.5, 1, 3].map((speed) => (JSON.parse(windows.renderInput('', null, speed, '')) as { rate: number }).rate),
  ).toEqual([-6, 0, 10]);
});

test('SPEAK-12: the lists of all three are read', () => {
  const espeakList = [
    'Pty Language       Age/Gender VoiceName          File                 Other Languages',
    ' 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)',
    ' 5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)',
    ' 5  xx              --/M      Bad                -w/etc/passwd        ',
  ].join('\n');
  expect(readEspeak(espeakList)).toEqual([
    { id: 'gmw/en', name: 'English (Great Britain)', languages: ['en-gb', 'en'] },
    { id: 'sit/cmn', name: 'Chinese (Mandarin, latin as English)', languages: ['cmn', 'zh-cmn', 'zh'] },
  ]);
  const sayList = [
    'Albert              en_US    # Hello! My name is Albert.',
    'Eddy (English (UK)) en_GB    # Hello! My name is Eddy.',
    'Majed               ar_001   # مرحبًا! اسمي ماجد.',
    'Bad News            en_US    # Hello! My name is Bad News.',
    '',
  ].join('\n');
  expect(readSay(sayList)).toEqual([
    { id: 'Albert', name: 'Albert', languages: ['en-US'] },
    { id: 'Eddy (English (UK))', name: 'Eddy (English (UK))', languages: ['en-GB'] },
    { id: 'Majed', name: 'Majed', languages: ['ar-001'] },
    { id: 'Bad News', name: 'Bad News', languages: ['en-US'] },
  ]);
  expect(readWindows('\uFEFF[{"name":"Microsoft Zira Desktop","language":"en-US"}]\r\n')).toEqual([
    { id: 'Microsoft Zira Desktop', name: 'Zira', languages: ['en-US'] },
  ]);
  expect(readWindows('{"name":"Microsoft Hedda Desktop","language":"de-DE"}')).toHaveLength(1);
  expect(readWindows('Access denied')).toEqual([]);
});

test('SPEAK-11: whatever is handed to a program is one plain line of bounded length', () => {
  expect(plainLine(' a\r\nb\u0000c\u2028d\ud800 ')).toBe('a b c d');
  expect(plainLine('x'.repeat(100_000))).toHaveLength(1_000);
});
