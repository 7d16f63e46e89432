import { fromIso, toIso } from '../lib/instant.ts';
import type { Cue } from '../domain/cue/cue-state.ts';
import type { ShowState } from '../domain/show-state.ts';
import type { StageTest } from '../domain/stage-test/stage-test.ts';
import { drawnCue } from './project-cues.ts';
import type { MomentView } from './views.ts';

/** What is shown for trial, as moments: on overlays what they draw, for those who run the show all of it. The public page has none. */
export function projectTests(
  state: Pick<ShowState, 'cues' | 'race'>,
  tests: readonly StageTest[] = [],
  audience: 'overlay' | 'host',
): readonly MomentView[] {
  return tests
    .filter(({ place }) => audience === 'host' || place !== 'prompter')
    .map((test): MomentView => {
      const { seq, what, animation, lasts, at, playUntil, ended } = test;
      return {
        ...{ kind: 'test-shown', seq, what, animation, lasts, at: toIso(at), playUntil: toIso(playUntil) },
        ...(ended ? { cancelled: true } : {}),
        ...prepared(state, test),
      };
    });
}

/** A cue of the rundown as it would come on air now. */
function prepared(
  { cues, race }: Pick<ShowState, 'cues' | 'race'>,
  test: StageTest,
): Pick<Extract<MomentView, { kind: 'test-shown' }>, 'cue' | 'speech'> {
  const cue = test.cue === null ? undefined : cues.cues[test.cue];
  if (cue === undefined) return {};
  if (cue.content.kind === 'speech') return { speech: { title: cue.content.title, text: cue.content.text } };
  const drawn = drawnCue(cue, race, { at: test.at, until: test.playUntil, countTo: countTo(cue, test) });
  return drawn === null ? {} : { cue: drawn };
}

function countTo({ content }: Cue, { at, playUntil, lasts }: StageTest): number | null {
  if (content.kind !== 'slate' || content.countdown === null) return null;
  if ('to' in content.countdown) return fromIso(content.countdown.to);
  const rate = (playUntil - at) / lasts;
  return Math.round(at + content.countdown.for * rate);
}
