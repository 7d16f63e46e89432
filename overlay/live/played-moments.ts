type MarkStorage = Pick<Storage, 'getItem' | 'setItem'>;

const slot = 'tickertape.played';
const kept = 64;

/** Which moments of a log this tab has played to their end; survives a refresh, forgets another log's. */
export interface PlayedMoments {
  of(logId: string): ReadonlySet<number>;
  add(logId: string, seq: number): void;
}

interface Mark {
  readonly logId: string;
  readonly seqs: readonly number[];
}

function parseMark(text: string | null): Mark | null {
  if (text === null) return null;
  try {
    const { logId, seqs } = JSON.parse(text) as Partial<Mark>;
    if (typeof logId !== 'string' || !Array.isArray(seqs)) return null;
    return { logId, seqs: seqs.filter((seq) => typeof seq === 'number') };
  } catch {
    return null; // not ours, or cut short: as if nothing had been played
  }
}

/** @param storage null where the browser keeps nothing: then a refresh forgets. */
export function createPlayedMoments(storage: MarkStorage | null): PlayedMoments {
  let mark: Mark | null = parseMark(storage?.getItem(slot) ?? null);
  return {
    of: (logId) => new Set(mark?.logId === logId ? mark.seqs : []),
    add: (logId, seq) => {
      const earlier = mark?.logId === logId ? mark.seqs : [];
      if (earlier.includes(seq)) return;
      mark = { logId, seqs: [...earlier, seq].slice(-kept) };
      storage?.setItem(slot, JSON.stringify(mark));
    },
  };
}
