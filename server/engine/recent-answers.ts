import type { CommandResult } from '../../shared/protocol/result.ts';

export interface RecentAnswers {
  find(id: string): CommandResult | null;
  add(id: string, answer: CommandResult): void;
}

/** Answers to commands that left no line in the log, so that a second delivery gets the same one. The newest so many are known. */
export function createRecentAnswers(most: number): RecentAnswers {
  const answers = new Map<string, CommandResult>();
  return {
    find: (id) => answers.get(id) ?? null,
    add: (id, answer) => {
      answers.set(id, answer);
      const oldest = answers.keys().next().value;
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    },
  };
}
