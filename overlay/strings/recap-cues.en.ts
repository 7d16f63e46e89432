import type { PledgeOutcome } from '../../shared/projections/cue-view.ts';

const whole = new Intl.NumberFormat('en');
const plural = (count: number, one: string): string => `${whole.format(count)} ${one}${count === 1 ? '' : 's'}`;

/** What was on air, as the recap tells it. Another language is another object of this shape. */
export const recapCueWords = {
  title: 'On air',
  kinds: { question: 'Question', link: 'Link', charity: 'Pledges', speech: 'Speech' },
  taken: (clock: string, times: number): string => (times === 1 ? clock : `${clock}, ${plural(times, 'time')}`),
  votes: (count: number): string => plural(count, 'vote'),
  answers: (count: number): string => plural(count, 'answer'),
  noVotes: 'Nobody voted.',
  open: 'still open',
  pledge: { by: 'Who, and on which condition', outcome: 'What came of it', owed: 'Owes' },
  terms: {
    win: (amount: string, racer: string): string => `${amount} if ${racer} wins`,
    lose: (amount: string, racer: string): string => `${amount} if ${racer} loses`,
    perFollower: (amount: string, racer: string): string => `${amount} for each follower ${racer} gains`,
    most: (amount: string): string => `at most ${amount}`,
  },
  outcome: { open: 'open', win: 'won', lose: 'lost', 'photo-finish': 'photo finish: not agreed yet' } satisfies Record<
    PledgeOutcome,
    string
  >,
  gained: (count: number): string => `${plural(count, 'follower')} gained`,
  total: { decided: 'Owed in all', open: 'So far', 'photo-finish': 'So far' },
  milestone: (count: string): string => `Decided by who is first to ${count}.`,
} as const;
