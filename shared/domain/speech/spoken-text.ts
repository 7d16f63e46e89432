import { graphemes, isEmoji } from '../../lib/text/graphemes.ts';
import { findContacts, findLinks } from '../moderation/links.ts';
import type { SpeechSettings, SpokenForm } from './speech-state.ts';

/** Nothing longer is handed to a voice, whatever the settings say. */
const longest = 400;
const inARow = 3;
/** A word for a link that most languages have. */
const linkWord = 'link';

export interface Spoken {
  readonly name: string;
  /** With what a rule masked covered. */
  readonly text: string;
}

/**
 * A message as a voice gets it: plain words in one line. Links are "link", what was masked is a pause, laughter without end is shortened,
 * and nothing is left that a speech program would take for a command. Empty where nothing is to be said.
 */
export function spokenText(
  message: Spoken,
  form: SpokenForm,
  { name, emoji }: Pick<SpeechSettings, 'name' | 'emoji'>,
): string {
  if (form === 'silence') return '';
  const who = sayable(message.name.replaceAll('_', ' '), 'dropped');
  if (form === 'name') return who;
  const what = sayable(message.text, emoji);
  if (what === '') return '';
  return name && who !== '' ? `${who}: ${what}` : what;
}

function sayable(raw: string, emoji: SpeechSettings['emoji']): string {
  const linked = withoutPlaces(raw);
  const plain = linked
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => (sign === '\u200d' ? sign : ' '))
    // Masked: a pause. Brackets, angles and the like are commands to one speech program or another.
    .replace(/•+/gu, ', ')
    .replace(/[[\]<>{}|\\^~`_*#=]+/gu, ' ');
  const signs = graphemes(plain).filter((sign) => emoji === 'named' || !isEmoji(sign));
  return fewWords(withoutRuns(signs)).slice(0, longest).trim();
}

function withoutPlaces(text: string): string {
  let said = '';
  let place = 0;
  const spans = [...findLinks(text, []), ...findContacts(text)].sort((a, b) => a.from - b.from);
  for (const { from, to } of spans) {
    if (from < place) continue;
    said += `${text.slice(place, from)} ${linkWord} `;
    place = to;
  }
  return said + text.slice(place);
}

/** A letter at most three times in a row, any other sign once; digits as they are. */
function withoutRuns(signs: readonly string[]): string {
  let said = '';
  let run = 0;
  let last = '';
  for (const sign of signs) {
    run = sign === last ? run + 1 : 1;
    last = sign;
    const most = /^\p{N}/u.test(sign) ? Infinity : /^\p{L}/u.test(sign) ? inARow : 1;
    if (run <= most) said += sign;
  }
  return said;
}

/** The same word at most three times in a row. */
function fewWords(text: string): string {
  let run = 0;
  let last = '';
  const words = text.split(/\s+/u).filter((word) => {
    const same = word.toLowerCase();
    run = same === last ? run + 1 : 1;
    last = same;
    return word !== '' && run <= inARow;
  });
  return words.join(' ');
}
