import { expect, it } from 'vitest';
import { listedHooks, listedSecrets, revealedHook } from './sender-answers.ts';

it('SEC-163: the dock reads senders and secrets out of answers, and nothing out of others', () => {
  const hook = { source: 'shop', url: 'http://127.0.0.1/hooks/shop' };
  expect(listedHooks({ hooks: [{ ...hook, usable: true }, hook, null, { source: 7 }] })).toEqual([
    { ...hook, usable: true },
    { ...hook, usable: false },
  ]);
  expect(revealedHook({ ...hook, secret: 'whsec_x' })).toBe('whsec_x');
  expect(listedSecrets({ secrets: [{ source: 'social-stream', name: 'main' }, 7] })).toEqual(['main']);
  for (const other of [null, 7, {}, { hooks: 'x', secrets: {} }])
    expect([listedHooks(other), revealedHook(other), listedSecrets(other)]).toEqual([[], null, []]);
});
