import type { Browser } from 'playwright';
import { cleanRows, type Goal } from './goals.ts';
import type { Row } from './run-row.ts';

/** What a part measures with. */
export interface Bench {
  /** Few rounds, to see that it works. */
  readonly quick: boolean;
  readonly rounds: number;
  /** One browser for all parts. */
  browser(): Promise<{ readonly browser: Browser; readonly pid: number }>;
  /** False where NodeCG cannot be installed: what is beside it has no answer then. */
  readonly withNodecg: boolean;
}

/** A table as it stands in docs/benchmarks.md. */
export interface Table {
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** Kept in a file beside the table; none where the lines are all there is. */
  readonly rows: readonly Row[];
}

/** One section of docs/benchmarks.md, measured by itself. */
export interface Part {
  /** Names it on the command line, as do its goals. */
  readonly name: string;
  readonly goals: readonly string[];
  readonly title: string;
  /** What is done, and beside what. */
  readonly about: string;
  /** Nothing of it is measured beside NodeCG, which takes minutes to install. */
  readonly withoutNodecg?: true;
  run(bench: Bench): Promise<Table>;
}

/** A part whose rows are judged against goals. */
export function measuredPart(
  place: Omit<Part, 'run'>,
  measure: (bench: Bench) => Promise<readonly Row[]>,
  judge: (clean: readonly Row[]) => readonly Goal[],
): Part {
  return {
    ...place,
    async run(bench) {
      const rows = await measure(bench);
      const lines = judge(cleanRows(rows)).map(({ id, what, wanted, reached, figures, verdict }) => [
        ...[id, what, wanted, reached, figures, verdict],
      ]);
      return { head: ['goal', 'what', 'wanted', 'reached', 'Tickertape : beside', 'verdict'], lines, rows };
    },
  };
}
