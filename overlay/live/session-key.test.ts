import { expect, test } from 'vitest';
import { rememberSessionKey, takeSessionKey, type KeyPlace } from './session-key.ts';

function createPlace(address: string): KeyPlace & { address(): string; open(next: string): void } {
  let url = new URL(address, 'http://127.0.0.1:4170');
  const kept = new Map<string, string>();
  return {
    get location() {
      return url;
    },
    history: {
      replaceState: (_state: unknown, _unused: string, next: string) => {
        url = new URL(next, url);
      },
    },
    sessionStorage: { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) },
    address: () => url.pathname + url.search + url.hash,
    open: (next) => {
      url = new URL(next, url);
    },
  };
}

test('PAGE-4: the key leaves the address, and a refresh still has it', () => {
  const place = createPlace('/overlay?theme=night#k=abc-DEF_1');
  expect(takeSessionKey('overlay', place)).toBe('abc-DEF_1');
  expect(place.address()).toBe('/overlay?theme=night');
  expect(takeSessionKey('overlay', place)).toBe('abc-DEF_1');
});

test('PAGE-4: a new key replaces the old one, the rest of the fragment stays', () => {
  const place = createPlace('/overlay#k=old');
  takeSessionKey('overlay', place);
  place.open('/overlay#k=new&section=race');
  expect(takeSessionKey('overlay', place)).toBe('new');
  expect(place.address()).toBe('/overlay#section=race');
});

test('PAGE-4: pages of one tab do not share a key, and no key is null', () => {
  const place = createPlace('/control');
  rememberSessionKey('control', 'paired', place);
  expect(takeSessionKey('control', place)).toBe('paired');
  expect(takeSessionKey('overlay', place)).toBeNull();
});
