import { judge, type Judgement, type Subject } from './judge.ts';
import type { VerdictSettings } from './verdict.ts';

/** What the rules make of a message: the strictest of their verdicts. `clear` = none has anything against it. */
export const trialOutcomes = ['rejected', 'held', 'masked', 'noted', 'clear'] as const;
export type TrialOutcome = (typeof trialOutcomes)[number];

export type TrialCounts = Readonly<Record<TrialOutcome, number>>;

/** A text that rules are tried on. */
export interface TrialText {
  readonly id: string;
  /** Held once, or a chat line that was only counted. */
  readonly kind: 'message' | 'line';
  readonly platform: string;
  readonly subject: Subject;
}

/** A text of which the rules that are tried make something else than those in force. */
export interface TrialChange {
  readonly id: string;
  readonly kind: TrialText['kind'];
  readonly author: { readonly name: string; readonly platform: string };
  readonly text: string;
  /** As the screen would show it; null = as it is. */
  readonly masked: string | null;
  readonly from: TrialOutcome;
  readonly to: TrialOutcome;
  /** What speaks against it by the stricter of the two. */
  readonly why: readonly string[];
}

export interface Trial {
  readonly messages: number;
  readonly lines: number;
  readonly now: TrialCounts;
  readonly then: TrialCounts;
  /** All that change; `changes` has the newest of them. */
  readonly changed: number;
  readonly changes: readonly TrialChange[];
}

/** Counts what rules make of texts, one after the other, so that whoever runs it can rest between them. */
export interface RunningTrial {
  add(text: TrialText): void;
  result(): Trial;
}

const none: TrialCounts = { rejected: 0, held: 0, masked: 0, noted: 0, clear: 0 };

/** Judges each text by the rules in force and by those that are tried, the newest first. */
export function startTrial(inForce: VerdictSettings, tried: VerdictSettings, mostChanges = 100): RunningTrial {
  const now = { ...none };
  const then = { ...none };
  const changes: TrialChange[] = [];
  let [messages, lines, changed] = [0, 0, 0];
  return {
    add: ({ id, kind, platform, subject }) => {
      const before = judge(subject, inForce);
      const after = judge(subject, tried);
      const [from, to] = [outcomeOf(before), outcomeOf(after)];
      now[from]++;
      then[to]++;
      if (kind === 'message') messages++;
      else lines++;
      if (from === to && before.masked === after.masked) return;
      changed++;
      if (changes.length >= mostChanges) return;
      const stricter = trialOutcomes.indexOf(to) <= trialOutcomes.indexOf(from) ? after : before;
      changes.push({
        ...{ id, kind, text: subject.text, masked: after.masked, from, to },
        author: { name: subject.name, platform },
        why: decisive(stricter),
      });
    },
    result: () => ({ messages, lines, now: { ...now }, then: { ...then }, changed, changes }),
  };
}

/** What makes it what it is: a note beside a hold says nothing of it. */
function decisive({ verdicts }: Judgement): readonly string[] {
  const strict = verdicts.filter(({ action }) => action !== 'note');
  return (strict.length === 0 ? verdicts : strict).map(({ why }) => why);
}

function outcomeOf({ verdicts }: Judgement): TrialOutcome {
  const has = (action: string): boolean => verdicts.some((verdict) => verdict.action === action);
  if (has('reject')) return 'rejected';
  if (has('hold')) return 'held';
  if (has('mask')) return 'masked';
  return verdicts.length === 0 ? 'clear' : 'noted';
}
