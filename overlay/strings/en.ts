import { createTimeWriter, type Words } from './words.ts';

/** English. `zone` is an IANA name for all times shown, or null for the machine's own zone. */
export function createEnglish(zone: string | null): Words {
  const whole = new Intl.NumberFormat('en');
  const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 7 });
  const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero' });
  const times = createTimeWriter('en-GB', zone);
  const time = times.one;
  const number = (value: number): string => whole.format(value);
  const tidy = (value: number): number => (Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value));

  return {
    language: 'en',
    zone,
    number,
    short: (value) => compact.format(value),
    signed: (value) => signed.format(value).replace('-', '−'),
    time,
    firstTo: (milestone) => `First to ${number(milestone)}`,
    goal: (milestone) => `Goal ${number(milestone)}`,
    nextMilestone: (milestone) => `Next ${number(milestone)}`,
    leadsBy: (gap) => `leads by ${number(gap)}`,
    tooClose: 'Too close to call',
    pending: 'not yet called',
    ahead: 'ahead',
    newLeader: 'New leader',
    photoFinish: 'Photo finish',
    toGo: (left) => `${number(left)} to go`,
    reached: (milestone) => `reached ${number(milestone)}`,
    reachedAt: (iso, now) => `finished ${time(iso, now)}`,
    over: (milestone) => `over ${milestone < 10_000_000 ? number(milestone) : compact.format(milestone)}, confirming`,
    past: (percent) => `${number(percent)} %`,
    waiting: 'Waiting for the first count',
    asOf: (iso, now) => `as of ${time(iso, now)}`,
    rounded: (resolution) => `≈ rounded to ${number(resolution)}`,
    rate: (perMinute) => `${signed.format(tidy(perMinute)).replace('-', '−')}/min`,
    eta: (from, to, now) => `ETA ${times.range(from, to, now)}`,
    needs: (perMinute) => `needs ${number(tidy(perMinute))}/min`,
    jump: (change) => `jump of ${signed.format(change).replace('-', '−')}`,
    bars: (from, to) => `Bars from ${compact.format(from)} to ${compact.format(to)}`,
    alsoRunning: 'Also running',
    more: (count) => `and ${number(count)} more`,
    modeLabel: { live: null, replay: 'Replay', rehearsal: 'Rehearsal', demo: 'Demo' },
    test: 'Test',
    testCard: 'Test card',
    testCardNote: 'Nothing here is real, and it goes by itself.',
  };
}
