import { describe, expect, it } from 'vitest';
import { defaultQueueSettings as settings } from '../../../shared/domain/queue/default-queue.ts';
import { queueSettingsSchema } from '../../../shared/protocol/message-schema.ts';
import { readRules, rulesDraft } from './rules-draft.ts';

const draft = rulesDraft(settings);

describe('the form of the rules', () => {
  it('PAGE-120: an untouched form changes nothing, and what is changed is sent alone', () => {
    expect(readRules(draft, settings)).toEqual({ change: null, faults: {} });
    const changed = {
      ...draft,
      actions: { ...draft.actions, link: 'reject' as const },
      words: 'grotch\n plonk, grotch,',
      longestOnAir: '90',
      screening: 2 as const,
    };
    const { change } = readRules(changed, settings);
    expect(change).toEqual({
      screening: 2,
      longestOnAir: 90_000,
      verdicts: { words: ['grotch', 'plonk'], actions: { link: 'reject' } },
    });
    expect(queueSettingsSchema.parse(change)).toEqual(change);
  });

  it('PAGE-120: a language that is switched off leaves the others in their order', () => {
    const { change } = readRules({ ...draft, languages: ['pl', 'en'] }, settings);
    expect(change).toEqual({ verdicts: { languages: ['en', 'pl'] } });
  });

  it('PAGE-120: every wrong value is told in its field, and nothing is sent', () => {
    const wrong = {
      ...draft,
      floodAt: '1',
      repeatAt: 'many',
      capsAt: '100',
      longest: '0',
      longestOnAir: '4000',
      mostHeld: '',
      words: 'x'.repeat(65),
      allowedHosts: 'example.org\nhttps://example.org/x',
    };
    expect(readRules(wrong, settings)).toEqual({
      change: null,
      faults: {
        floodAt: { kind: 'number', from: 2, to: 1_000 },
        repeatAt: { kind: 'number', from: 1, to: 200 },
        capsAt: { kind: 'number', from: 1, to: 99 },
        longest: { kind: 'number', from: 1, to: 300 },
        longestOnAir: { kind: 'number', from: 1, to: 3_600 },
        mostHeld: { kind: 'number', from: 10, to: 20_000 },
        words: { kind: 'too-long', entry: 'x'.repeat(24), most: 64 },
        allowedHosts: { kind: 'no-host', entry: 'https://example.org/x' },
      },
    });
    expect(readRules({ ...draft, longestOnAir: '' }, { ...settings, longestOnAir: 5_000 }).change).toEqual({
      longestOnAir: null,
    });
  });

  it('PAGE-386: emotes and the hosts they come from are sent as the server takes them, and a wrong host is told', () => {
    const pictures = { ...draft, emotes: 'proxied' as const, emoteHosts: 'Static-CDN.jtvnw.net\ncdn.example.org' };
    const { change } = readRules(pictures, settings);
    expect(change).toEqual({ emotes: 'proxied', emoteHosts: ['static-cdn.jtvnw.net', 'cdn.example.org'] });
    expect(queueSettingsSchema.parse(change)).toEqual(change);
    const faultOf = (emoteHosts: string): unknown => readRules({ ...pictures, emoteHosts }, settings).faults;
    expect(faultOf('https://cdn.example.org/x')).toEqual({
      emoteHosts: { kind: 'no-host', entry: 'https://cdn.example.org/x' },
    });
    const eleven = Array.from({ length: 11 }, (_, index) => `cdn${index}.example.org`);
    expect(faultOf(eleven.join('\n'))).toEqual({ emoteHosts: { kind: 'too-many', most: 10 } });
    expect(readRules({ ...pictures, emoteHosts: '' }, settings).change).toMatchObject({ emoteHosts: [] });
  });
});
