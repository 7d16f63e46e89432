import type { CueContent } from '../domain/cue/cue-state.ts';
import { projectHostCues } from '../projections/project-cues.ts';
import type { HostCuesView } from '../projections/cue-view.ts';
import { QueueScenario } from './queue-scenario.ts';

export const choices = ['Red', 'Green', 'Dark blue'] as const;
export const cueOf = {
  question: { kind: 'question', text: 'Which one?', choices, word: null, tag: 'answer' },
  words: { kind: 'question', text: 'Who?', choices: [], word: '!answer', tag: 'who' },
  link: { kind: 'link', url: 'https://www.example.org/nets?a=1', title: 'Nets' },
  plea: { kind: 'plea', text: 'Follow now', line: '' },
  lower: { kind: 'lower-third', name: 'Mara', line: 'From Malmö' },
  slate: { kind: 'slate', title: 'Starting soon', line: '', countdown: { for: 300_000 } },
  speech: { kind: 'speech', title: 'Victory', text: 'We are over a million.' },
} as const satisfies Record<string, CueContent>;

/** A show with a rundown: every kind of cue by its short name, in this order. */
export class CueScenario extends QueueScenario {
  constructor() {
    super();
    for (const [id, content] of Object.entries(cueOf)) this.send('cue.add', { id, content });
  }

  get cues(): HostCuesView {
    return projectHostCues(this.state);
  }

  get order(): readonly string[] {
    return Object.values(this.cues.rundown)
      .sort((one, other) => (one.rank < other.rank ? -1 : 1))
      .map(({ id }) => id);
  }

  take(...ids: readonly string[]): this {
    for (const id of ids) this.send('cue.take', { id });
    return this;
  }

  /** What is on air, place by place. */
  get air(): readonly (string | null)[] {
    const { lower, card, full, prompter } = this.cues;
    return [lower?.id ?? null, card?.id ?? null, full?.id ?? null, prompter?.id ?? null];
  }
}
