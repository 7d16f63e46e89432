import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, isLoopback } from './address.ts';
import { createTokenBuckets } from './token-buckets.ts';

describe('limits', () => {
  it('SEC-11: lets through no more than the burst and the rate, whatever the timing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 100 }),
        (gaps, rate, burst) => {
          let time = 0;
          const buckets = createTokenBuckets({ rate, burst, now: () => time });
          let passed = 0;
          for (const gap of gaps) {
            time += gap;
            if (buckets.take('key') === 0) passed += 1;
          }
          expect(passed).toBeLessThanOrEqual(burst + (rate * time) / 1000 + 1e-6);
        },
      ),
    );
  });

  it('SEC-11: says when there will be a token, and there is', () => {
    let time = 0;
    const buckets = createTokenBuckets({ rate: 3, burst: 1, now: () => time });
    expect(buckets.take('a')).toBe(0);
    const wait = buckets.take('a');
    expect(wait).toBeGreaterThan(0);
    time += wait;
    expect(buckets.take('a')).toBe(0);
  });

  it('SEC-11: counts keys apart and forgets the one not seen for longest when the table is full', () => {
    const buckets = createTokenBuckets({ rate: 1, burst: 1, now: () => 0, maxKeys: 2 });
    expect([buckets.take('a'), buckets.take('b')]).toEqual([0, 0]);
    expect(buckets.take('a')).toBeGreaterThan(0);
    expect(buckets.take('c')).toBe(0);
    expect(buckets.take('a')).toBeGreaterThan(0);
    expect(buckets.take('b')).toBe(0);
  });

  it('SEC-12: an IPv6 peer counts by its /64, a mapped IPv4 peer as IPv4', () => {
    expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe(addressKey('2001:db8:1:2:ffff::1'));
    expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'));
    expect(addressKey('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(addressKey(undefined)).toBe('unknown');
    expect(addressKey('not an address')).toBe('unknown');
    expect([
      isLoopback('127.0.0.1'),
      isLoopback('::1'),
      isLoopback('::ffff:127.0.0.1'),
      isLoopback('192.168.1.2'),
      isLoopback(undefined),
    ]).toEqual([true, true, true, false, false]);
  });
});
