import { describe, expect, it } from 'vitest';
import { racerSchema } from '../../../shared/protocol/racer-schema.ts';
import {
  accents,
  draftOf,
  emptyAccount,
  newRacerDraft,
  racerIdFrom,
  readDraft,
  type AccountDraft,
} from './racer-draft.ts';

const draft = (...accounts: Partial<AccountDraft>[]) => ({
  ...newRacerDraft([]),
  name: ' The Actor ',
  accounts: accounts.map((account) => ({ ...emptyAccount, ...account })),
});

describe('readDraft', () => {
  it.each<[string, Partial<AccountDraft>, object]>([
    ['manual', { source: 'manual', url: 'left over' }, { source: 'manual' }],
    ['feed', { source: 'feed' }, { source: 'feed' }],
    ['bluesky', { source: 'bluesky', actor: '@actor.bsky.social' }, { source: 'bluesky', actor: 'actor.bsky.social' }],
    ['mastodon', { source: 'mastodon', acct: '@a@home.example' }, { source: 'mastodon', acct: 'a@home.example' }],
    [
      'mastodon, by its address',
      { source: 'mastodon', acct: 'https://home.example/@a' },
      { source: 'mastodon', acct: 'a@home.example' },
    ],
    [
      'json',
      {
        source: 'json',
        url: 'https://x.example/a',
        pointer: '/data/0',
        resolution: '1,000',
        everySeconds: '30',
        allowPrivate: true,
      },
      {
        source: 'json',
        url: 'https://x.example/a',
        pointer: '/data/0',
        resolution: 1000,
        everySeconds: 30,
        allowPrivate: true,
      },
    ],
  ])('PAGE-49: reads an account form for %s as the server takes it', (_name, account, expected) => {
    const read = readDraft(draft(account), []);
    expect(read).toMatchObject({ ok: true, value: { id: 'the-actor', name: 'The Actor', accounts: [expected] } });
    expect(racerSchema.safeParse(read.ok ? read.value : null).success).toBe(true);
  });

  it('PAGE-49: names each fault by its field, for all accounts at once', () => {
    const read = readDraft(
      {
        ...draft(
          { source: 'json', url: 'x.example', pointer: 'data', everySeconds: 'often' },
          { source: 'mastodon', acct: 'me' },
        ),
        name: ' ',
      },
      [],
    );
    expect(read).toEqual({
      ok: false,
      error: {
        name: 'required',
        '0.url': 'no-address',
        '0.pointer': 'no-pointer',
        '0.everySeconds': 'no-number',
        '1.acct': 'no-acct',
      },
    });
  });

  it('PAGE-49: a racer that is changed keeps the ids of its accounts and what the form does not show', () => {
    const racer = { id: 'a', name: 'A', colour: '#112233', alsoRunning: true } as Parameters<typeof draftOf>[0];
    const config = { source: 'bluesky', actor: 'a.example', service: 'https://view.example' };
    const again = readDraft(draftOf(racer, [{ id: 'bsky', config, total: 5, at: null, resolution: 1, source: null }]), [
      'a',
    ]);
    expect(again).toEqual({
      ok: true,
      value: { id: 'a', name: 'A', colour: '#112233', alsoRunning: true, accounts: [{ id: 'bsky', ...config }] },
    });
  });
});

describe('racerIdFrom', () => {
  it('PAGE-49: makes a plain id from any name, once', () => {
    expect(racerIdFrom('Élodie & Co.', [])).toBe('elodie-co');
    expect(racerIdFrom('The Actor', ['the-actor', 'the-actor-2'])).toBe('the-actor-3');
    expect(racerIdFrom('رجل', [])).toBe('racer');
  });
});

describe('newRacerDraft', () => {
  it('PAGE-49: takes an accent that no other racer has', () => {
    expect(newRacerDraft([accents[0]]).colour).toBe(accents[1]);
  });
});
