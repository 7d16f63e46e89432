/** One voter's choice. The voter is a salted hash; null takes a vote back. */
export interface Vote {
  readonly voter: string;
  readonly choice: number | null;
}

/** Choices by voter, in pages by the voter's first two letters: a batch of votes copies the pages that it touches, not all. */
export type VotePages = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Tally {
  readonly pages: VotePages;
  readonly counts: readonly number[];
}

/** Counts votes in: of each voter the last one. A choice that there is not changes nothing. */
export function countVotes(tally: Tally, votes: readonly Vote[]): Tally {
  const touched = new Map<string, Record<string, number>>();
  const counts = [...tally.counts];
  const pageOf = (voter: string): Record<string, number> => {
    const key = voter.slice(0, 2);
    const page = touched.get(key) ?? { ...tally.pages[key] };
    touched.set(key, page);
    return page;
  };
  for (const { voter, choice } of votes) {
    if (choice !== null && !(choice in counts)) continue;
    const page = pageOf(voter);
    const before = Object.hasOwn(page, voter) ? page[voter] : undefined;
    if (before !== undefined) counts[before] = (counts[before] ?? 0) - 1;
    if (choice === null) Reflect.deleteProperty(page, voter);
    else {
      page[voter] = choice;
      counts[choice] = (counts[choice] ?? 0) + 1;
    }
  }
  return { pages: { ...tally.pages, ...Object.fromEntries(touched) }, counts };
}

/** What somebody has voted; null = nothing. */
export const voteOf = (pages: VotePages, voter: string): number | null => pages[voter.slice(0, 2)]?.[voter] ?? null;
