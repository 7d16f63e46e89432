import type { TableCommandInput } from '../../../shared/protocol/command-table.ts';
import type { TestLabel } from '../../strings/test-dock.en.ts';

export type TestInput = TableCommandInput<'test.show'>;

/** One thing that can be tested by a button. */
export interface StageTestEntry {
  readonly name: TestLabel;
  readonly input: TestInput;
  /** In the list of all tests. None of the desk's own keys: those act there too. */
  readonly key: string;
}

type Plain = Exclude<TestInput['what'], 'cue' | 'victory'>;
const plain = (what: Plain, key: string): StageTestEntry => ({ name: what, input: { what }, key });
const victory = (animation: Exclude<TestInput['animation'], 'theme' | undefined>, key: string): StageTestEntry => ({
  ...{ name: animation, input: { what: 'victory', animation } },
  key,
});

/** Everything that can appear, in the order of the list. */
export const stageTests = {
  message: [
    plain('message-short', 'm'),
    plain('message', 'l'),
    plain('message-paged', 'p'),
    plain('message-right-to-left', 'r'),
    plain('message-emoji', 'e'),
  ],
  cue: [
    plain('cue-question', 'q'),
    plain('cue-result', 'a'),
    plain('cue-link', 'k'),
    plain('cue-charity', 'b'),
    plain('cue-plea', 'f'),
    plain('cue-lower-third', 't'),
    plain('cue-slate', 'i'),
    plain('cue-speech', 'h'),
  ],
  race: [plain('lead-change', 'n'), plain('crossing', 'g'), plain('too-close', 'u'), plain('stale', 'o')],
  victory: [
    victory('parade', 'w'),
    victory('confetti', 'j'),
    victory('engraving', 'd'),
    victory('front-page', '9'),
    plain('photo-finish', '8'),
  ],
  screen: [plain('card', '0'), plain('placement', '7')],
} as const satisfies Readonly<Record<string, readonly StageTestEntry[]>>;

export type TestGroup = keyof typeof stageTests;
export const testGroups = Object.keys(stageTests) as readonly TestGroup[];

/** The test of a key; null = none. */
export function testOfKey(key: string): StageTestEntry | null {
  const all: readonly StageTestEntry[] = testGroups.flatMap((group) => stageTests[group]);
  return all.find((test) => test.key === key.toLowerCase()) ?? null;
}
