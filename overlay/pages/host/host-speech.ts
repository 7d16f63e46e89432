import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import type { HostCuesView } from '../../../shared/projections/cue-view.ts';
import type { HostView, MomentView } from '../../../shared/projections/views.ts';
import { hostWords as words } from '../../strings/host.en.ts';

/** The host's own text on the prompter: what was taken, else a test of it; null = none. */
export function hostSpeech(
  { cues, moments }: Pick<HostView, 'cues' | 'moments'>,
  now: Instant,
): HostCuesView['prompter'] {
  if (cues.prompter !== null) return cues.prompter;
  const test = moments.findLast((moment) => isSpeechTest(moment) && moment.cancelled !== true);
  if (test?.kind !== 'test-shown' || fromIso(test.playUntil) <= now) return null;
  return { id: `test ${test.seq}`, at: test.at, ...(test.speech ?? words.speech.sample) };
}

const isSpeechTest = (moment: MomentView): boolean =>
  moment.kind === 'test-shown' && (moment.what === 'cue-speech' || moment.speech !== undefined);
