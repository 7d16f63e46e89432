const whole = new Intl.NumberFormat('en');

/** What the cards of cues say beside what was prepared. They come with the cards: the overlay's first script is small. */
export const cueWords = {
  scan: 'Scan to open',
  result: 'Result',
  /** How to answer, in a chat. */
  vote: (choices: number): string => (choices === 2 ? 'Write 1 or 2 in the chat' : `Write 1 to ${choices} in the chat`),
  answer: (word: string | null): string =>
    word === null ? 'Write your answer in the chat' : `Write ${word} and your answer in the chat`,
  votes: (count: number): string => (count === 1 ? '1 vote' : `${whole.format(count)} votes`),
  answers: (count: number): string => (count === 1 ? '1 answer' : `${whole.format(count)} answers`),
  noVotes: 'No votes',
  percent: (share: number): string => `${Math.round(share * 100)} %`,
  votesOpen: 'Votes so far',
  win: (amount: string): string => `${amount} for a win`,
  lose: (amount: string): string => `${amount} for a loss`,
  perFollower: (amount: string): string => `${amount} a follower`,
  most: (amount: string): string => `at most ${amount}`,
  outcome: { open: '', win: 'won', lose: 'lost', 'photo-finish': 'photo finish' },
  owed: { open: 'Pledged so far', decided: 'Owed' },
  anyMoment: 'Any moment now',
  money: (minor: number, currency: string): string => money(minor, currency),
  test: 'Test',
  /** What a test shows where no cue of the rundown was asked for. */
  samples: {
    question: {
      text: 'Can you read this question?',
      choices: ['Yes, all of it', 'Only the large words', 'Which question?'],
    },
    link: { title: 'Where this code leads', url: 'https://example.org/test' },
    charity: { name: 'A good cause', by: ['The first to promise', 'A friend of the show'] },
    plea: { text: 'Follow along!', line: 'Every one of you counts.' },
    'lower-third': { name: 'A guest of the show', line: 'What they are known for' },
    slate: { title: 'Starting soon', line: 'This is a test.' },
  },
};

/** Whole amounts without their pennies. The smallest unit is the currency's own: yen have none, dinars have thousandths. */
function money(minor: number, currency: string): string {
  const { maximumFractionDigits: digits = 2 } = formatOf(currency).resolvedOptions();
  const unit = 10 ** digits;
  return formatOf(currency, minor % unit === 0 ? 0 : digits).format(minor / unit);
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, digits?: number): Intl.NumberFormat {
  const key = `${currency} ${digits ?? ''}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const fractions = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const made = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...fractions,
  });
  formats.set(key, made);
  return made;
}
