import { describe, expect, it } from 'vitest';
import { roleOfRequest } from './bearer.ts';
import { createKey, holdsKey, redactKeys } from './key.ts';

const key = createKey('host');
const keyring = {
  roleOf: (candidate: string) => (candidate === key ? ({ role: 'host', keyId: 'id' } as const) : null),
};

describe('the bearer header', () => {
  it('SEC-13: a key is read from Authorization: Bearer alone', () => {
    expect(roleOfRequest(keyring, { authorization: `Bearer ${key}` })).toEqual({
      kind: 'known',
      role: 'host',
      keyId: 'id',
    });
    expect(roleOfRequest(keyring, { authorization: `bearer ${key}` })).toMatchObject({ kind: 'known' });
    expect(roleOfRequest(keyring, {})).toEqual({ kind: 'absent' });
    expect(roleOfRequest(keyring, { cookie: `key=${key}` })).toEqual({ kind: 'absent' });
  });
  it.each([
    `Basic ${key}`,
    key,
    'Bearer',
    'Bearer ',
    `Bearer ${key} x`,
    `Bearer ${key},${key}`,
    `Bearer ${'a'.repeat(500)}`,
  ])('SEC-13: anything else is a wrong key: %#', (authorization) => {
    expect(roleOfRequest(keyring, { authorization })).toEqual({ kind: 'wrong' });
  });
  it('SEC-14: keys are taken out of text that goes to a log', () => {
    expect(redactKeys(`GET /overlay?k=${key}&x=1 and ${createKey('feed')}`)).toBe(
      'GET /overlay?k=tt_[redacted]&x=1 and tt_[redacted]',
    );
    expect([holdsKey(`/overlay?k=${key}`), holdsKey('/overlay?theme=tt_dark')]).toEqual([true, false]);
  });
});
