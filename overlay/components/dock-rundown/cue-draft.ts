import { minute, second, toIso } from '../../../shared/lib/instant.ts';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { defaultLasts } from '../../../shared/domain/cue/default-cues.ts';
import type { CueContent, CueKind, CueView, Pledge } from '../../../shared/projections/cue-view.ts';
import type { DraftFault } from '../../strings/rundown-dock.en.ts';
import { minorDigits, parseAmount, writeAmount } from './amounts.ts';

/** A pledge as it is typed. */
export interface PledgeDraft {
  readonly by: string;
  readonly racer: string;
  readonly win: string;
  readonly lose: string;
  readonly perFollower: string;
  readonly most: string;
  readonly ruling: string;
  readonly start: number | null;
}

/** A cue as it is typed: every field of its kind as text. */
export interface CueDraft {
  readonly kind: CueKind;
  readonly lasts: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly pledges: readonly PledgeDraft[];
}

export type Faults = Readonly<Record<string, DraftFault>>;

export const emptyPledge: PledgeDraft = {
  ...{ by: '', racer: '', win: '', lose: '', perFollower: '', most: '', ruling: '', start: null },
};

const blank: Readonly<Record<CueKind, Readonly<Record<string, string>>>> = {
  question: { text: '', choices: '', word: '!answer', tag: 'answer' },
  link: { title: '', url: '' },
  charity: { name: '', url: '', currency: 'USD', milestone: '' },
  plea: { text: '', line: '' },
  'lower-third': { name: '', line: '' },
  slate: { title: '', line: '', countdown: 'none', minutes: '5', at: '' },
  speech: { title: '', text: '' },
};

/** What a new cue of a kind begins with. */
export function newDraft(kind: CueKind): CueDraft {
  const lasts = defaultLasts[kind];
  return {
    ...{ kind, lasts: lasts === null ? '' : String(lasts / second), fields: blank[kind] },
    pledges: kind === 'charity' ? [emptyPledge] : [],
  };
}

/** A cue of the rundown, to be edited. */
export function draftOf({ content, lasts }: Pick<CueView, 'content' | 'lasts'>): CueDraft {
  const { kind } = content;
  return {
    ...{ kind, lasts: lasts === null ? '' : String(lasts / second) },
    fields: { ...blank[kind], ...fieldsOf(content) },
    pledges: content.kind === 'charity' ? content.pledges.map((pledge) => pledgeDraft(pledge, content.currency)) : [],
  };
}

function fieldsOf(content: CueContent): Readonly<Record<string, string>> {
  switch (content.kind) {
    case 'question':
      return { text: content.text, choices: content.choices.join('\n'), word: content.word ?? '', tag: content.tag };
    case 'charity': {
      const { name, url, currency, milestone } = content;
      return { name, url: url ?? '', currency, milestone: milestone === null ? '' : String(milestone) };
    }
    case 'slate': {
      const { title, line, countdown } = content;
      if (countdown === null) return { title, line };
      return 'to' in countdown
        ? { title, line, countdown: 'to', at: clockOf(countdown.to) }
        : { title, line, countdown: 'for', minutes: String(countdown.for / minute) };
    }
    case 'link':
    case 'plea':
    case 'lower-third':
    case 'speech': {
      const { kind: _kind, ...fields } = content;
      return fields;
    }
  }
}

function pledgeDraft(pledge: Pledge, currency: string): PledgeDraft {
  const digits = minorDigits(currency);
  const amount = (minor: number | null): string => (minor === null || minor === 0 ? '' : writeAmount(minor, digits));
  const { by, racer, ruling, start } = pledge;
  return {
    ...{ by, racer: racer ?? '', ruling: ruling ?? '', start },
    ...{ win: amount(pledge.win), lose: amount(pledge.lose) },
    ...{ perFollower: amount(pledge.perFollower), most: amount(pledge.most) },
  };
}

export interface ReadCue {
  readonly content: CueContent;
  readonly lasts: number | null;
}

/** What was typed, as a cue; or what is wrong with it, field by field. `now` by the wall's clock. */
export function readDraft({ kind, lasts: typed, fields, pledges }: CueDraft, now: number): Result<ReadCue, Faults> {
  const faults: Record<string, DraftFault> = {};
  const text = (name: string): string => fields[name]?.trim() ?? '';
  const needed = (name: string): string => {
    if (text(name) === '') faults[name] = 'empty';
    return text(name);
  };
  const address = (name: string): string => {
    if (!/^https?:\/\/[^\s/?#@\\]+[^\s\\]*$/i.test(text(name))) faults[name] = 'address';
    return text(name);
  };
  const content = ((): CueContent => {
    switch (kind) {
      case 'question':
        return { kind, text: needed('text'), ...answersOf(text, faults) };
      case 'link':
        return { kind, title: needed('title'), url: address('url') };
      case 'charity': {
        const currency = text('currency').toUpperCase();
        if (!/^[A-Z]{3}$/.test(currency)) faults['currency'] = 'currency';
        const url = text('url') === '' ? null : address('url');
        const milestone = text('milestone') === '' ? null : Number(text('milestone'));
        const read = pledges.map((pledge, index) => readPledge(pledge, currency, `${index}.`, faults));
        return { kind, name: needed('name'), url, currency, milestone, pledges: read };
      }
      case 'plea':
        return { kind, text: needed('text'), line: text('line') };
      case 'lower-third':
        return { kind, name: needed('name'), line: text('line') };
      case 'slate':
        return { kind, title: needed('title'), line: text('line'), countdown: countdownOf(text, faults, now) };
      case 'speech':
        return { kind, title: needed('title'), text: needed('text') };
    }
  })();
  const lasts = typed.trim() === '' ? null : Number(typed) * second;
  if (lasts !== null && !(Number.isInteger(lasts / second) && lasts >= 3 * second && lasts <= 86_400 * second))
    faults['lasts'] = 'seconds';
  else if (kind === 'link' && lasts !== null && lasts < 10 * second) faults['lasts'] = 'ten';
  return Object.keys(faults).length > 0 ? fail(faults) : ok({ content, lasts });
}

type Reader = (name: string) => string;

function answersOf(
  text: Reader,
  faults: Record<string, DraftFault>,
): { choices: string[]; word: string | null; tag: string } {
  const choices = text('choices')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (choices.length === 1 || choices.length > 6) faults['choices'] = 'choices';
  if (/\s/.test(text('word'))) faults['word'] = 'word';
  return { choices, word: text('word') === '' ? null : text('word'), tag: text('tag') === '' ? 'answer' : text('tag') };
}

function countdownOf(
  text: Reader,
  faults: Record<string, DraftFault>,
  now: number,
): { to: string } | { for: number } | null {
  if (text('countdown') === 'for') {
    const count = Number(text('minutes'));
    if (!(count > 0 && count <= 1_440)) faults['minutes'] = 'minutes';
    return { for: Math.round(count * 60) * second };
  }
  if (text('countdown') !== 'to') return null;
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text('at')) ?? [];
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  if (Number.isNaN(at.getTime())) {
    faults['at'] = 'time';
    return null;
  }
  // A time that has passed today is meant for tomorrow.
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return { to: toIso(at.getTime()) };
}

function readPledge(draft: PledgeDraft, currency: string, at: string, faults: Record<string, DraftFault>): Pledge {
  const digits = minorDigits(currency);
  const amount = (name: 'win' | 'lose' | 'perFollower' | 'most'): number => {
    const minor = draft[name].trim() === '' ? 0 : parseAmount(draft[name], digits);
    if (minor === null) faults[`${at}${name}`] = 'amount';
    return minor ?? 0;
  };
  if (draft.by.trim() === '') faults[`${at}by`] = 'empty';
  const { racer, ruling, start } = draft;
  return {
    ...{ by: draft.by.trim(), racer: racer === '' ? null : racer, start },
    ...{ win: amount('win'), lose: amount('lose'), perFollower: amount('perFollower') },
    most: draft.most.trim() === '' ? null : amount('most'),
    ruling: ruling === 'win' || ruling === 'lose' ? ruling : null,
  };
}

function clockOf(iso: string): string {
  const at = new Date(iso);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
