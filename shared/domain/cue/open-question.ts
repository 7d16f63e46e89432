import type { Asked, Cue, CueContent, CueState } from './cue-state.ts';

export interface OpenQuestion {
  readonly cue: Cue;
  readonly content: Extract<CueContent, { kind: 'question' }>;
  readonly asked: Asked;
}

/** The question that collects answers, on air or not; there is one at most. */
export function openQuestion({ cues, votes }: CueState): OpenQuestion | null {
  for (const { cue: id } of votes) {
    const cue = cues[id];
    if (cue?.content.kind === 'question' && cue.asked?.phase === 'open')
      return { cue, content: cue.content, asked: cue.asked };
  }
  return null;
}
