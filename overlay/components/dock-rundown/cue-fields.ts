import type { CueKind } from '../../../shared/projections/cue-view.ts';
import { rundownDockWords } from '../../strings/rundown-dock.en.ts';

const words = rundownDockWords.fields;

/** One field of a cue's form. */
export interface CueField {
  readonly name: string;
  readonly label: string;
  readonly as?: 'text' | 'area' | 'url' | 'time' | 'number';
  /** A choice among these. */
  readonly options?: Readonly<Record<string, string>>;
  /** Only while another field says so. */
  readonly when?: { readonly field: string; readonly is: string };
}

const line: CueField = { name: 'line', label: words.line };
const title: CueField = { name: 'title', label: words.title };

/** The fields of each kind, from the top. */
export const cueFields: Readonly<Record<CueKind, readonly CueField[]>> = {
  question: [
    { name: 'text', label: words.text },
    { name: 'choices', label: words.choices, as: 'area' },
    { name: 'word', label: words.word, when: { field: 'choices', is: '' } },
    { name: 'tag', label: words.tag, when: { field: 'choices', is: '' } },
  ],
  link: [title, { name: 'url', label: words.url, as: 'url' }],
  charity: [
    { name: 'name', label: words.name },
    { name: 'url', label: words.url, as: 'url' },
    { name: 'currency', label: words.currency },
  ],
  plea: [{ name: 'text', label: words.pleaText }, line],
  'lower-third': [{ name: 'name', label: words.name }, line],
  slate: [
    title,
    line,
    { name: 'countdown', label: words.countdown, options: words.countdowns },
    { name: 'minutes', label: words.minutes, as: 'number', when: { field: 'countdown', is: 'for' } },
    { name: 'at', label: words.at, as: 'time', when: { field: 'countdown', is: 'to' } },
  ],
  speech: [title, { name: 'text', label: words.speech, as: 'area' }],
};
