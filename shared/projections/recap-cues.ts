import { initialCues } from '../domain/cue/default-cues.ts';
import type { Cue, CueId, CueState } from '../domain/cue/cue-state.ts';
import { evolveCues } from '../domain/cue/evolve-cues.ts';
import type { RaceState } from '../domain/race/race-state.ts';
import type { ShowEvent } from '../domain/show-event.ts';
import { graphemes } from '../lib/text/graphemes.ts';
import { pledgeBoard } from './pledge-board.ts';
import { hostOf } from './project-cues.ts';
import type { RecapCue } from './recap-view.ts';

/** A speech is told by its beginning. */
const mostWords = 280;

/** Gathers what was on screen or said, from the lines of a log: also what was taken out of the rundown since. */
export class RecapCues {
  #rundown: CueState = initialCues;
  readonly #gone = new Map<CueId, Cue>();
  /** When each was taken. */
  readonly #taken = new Map<CueId, readonly string[]>();

  /** Takes the next line. */
  add(event: ShowEvent): void {
    if (event.type === 'cue.removed') {
      const cue = this.#rundown.cues[event.payload.id];
      if (cue !== undefined) this.#gone.set(cue.id, cue);
    } else if (event.type === 'cue.added') this.#gone.delete(event.payload.cue.id);
    else if (event.type === 'cue.taken') {
      // An undo puts a cue back on air as it was: that is no other time.
      const times = this.#taken.get(event.payload.id) ?? [];
      if (!times.includes(event.payload.at)) this.#taken.set(event.payload.id, [...times, event.payload.at]);
    } else if (event.type === 'cue.untaken') {
      const times = this.#taken.get(event.payload.id) ?? [];
      this.#taken.set(event.payload.id, times.slice(0, -1));
    }
    this.#rundown = evolveCues(this.#rundown, event);
  }

  /** In the order in which they were first taken. */
  told(race: RaceState): readonly RecapCue[] {
    const cues = [...Object.values(this.#rundown.cues), ...this.#gone.values()];
    return cues
      .flatMap((cue) => {
        const times = this.#taken.get(cue.id) ?? [];
        const [at] = times;
        return at === undefined ? [] : tell(cue, { id: cue.id, at, times: times.length }, race);
      })
      .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  }
}

function tell(cue: Cue, base: Pick<RecapCue, 'id' | 'at' | 'times'>, race: RaceState): RecapCue[] {
  const { content, asked } = cue;
  switch (content.kind) {
    case 'question': {
      const { kind, text, choices } = content;
      const counted = choices.map((choice, index) => ({ text: choice, votes: asked?.counts[index] ?? 0 }));
      return [{ ...base, kind, text, choices: counted, answers: asked?.texts ?? 0, open: asked?.phase === 'open' }];
    }
    case 'link':
      return [{ ...base, kind: content.kind, title: content.title, url: content.url, host: hostOf(content.url) }];
    case 'charity': {
      const { kind, name, url, currency } = content;
      return [{ ...base, kind, name, url, currency, ...pledgeBoard(race, cue, content) }];
    }
    case 'speech':
      return [{ ...base, kind: content.kind, title: content.title, text: beginning(content.text) }];
    // Pleas are told by what they did; a lower third or a slate is nothing to tell.
    case 'plea':
    case 'lower-third':
    case 'slate':
      return [];
  }
}

function beginning(text: string): string {
  const all = graphemes(text);
  return all.length <= mostWords ? text : `${all.slice(0, mostWords - 1).join('')}…`;
}
