import type { IntakeRules } from '../../shared/domain/queue/queue-state.ts';
import type { PlatformLine, PlatformRetraction } from '../intake/platform-line.ts';
import { createLuck, type Luck } from './luck.ts';
import * as texts from './viewer-texts.ts';

/** A line of a chat; when it is said is for the player to say. */
export type SyntheticLine = Omit<PlatformLine, 'at'> & { readonly id: string };

/** What viewers react to. */
export interface Room {
  readonly rules: IntakeRules;
  /** The question that is open; null = none. */
  readonly question: { readonly choices: readonly string[]; readonly word: string | null } | null;
}

/**
 * Viewers that nobody is, second by second, the same for the same seed and the same room: of many countries and scripts, with emoji,
 * shouting, links, floods, and now and then a line that its platform takes back. Their ids begin with `rehearsal-`, as no person's do.
 */
export interface SyntheticViewers {
  second(room: Room): { readonly lines: readonly SyntheticLine[]; readonly retractions: readonly PlatformRetraction[] };
}

interface Viewer {
  readonly platform: string;
  readonly id: string;
  readonly name: string;
  /** The host's or a moderator's own. */
  readonly trusted: boolean;
  met: boolean;
}

interface Spree {
  readonly viewer: Viewer;
  readonly text: string;
  left: number;
}

/** How often each kind of line comes, and how it is worded. */
const kinds: readonly (readonly [weight: number, list: readonly string[]])[] = [
  [26, texts.talk],
  [20, texts.questions],
  [16, texts.greetings],
  [9, texts.emoji],
  [7, texts.rightToLeft],
  [12, texts.languages],
  [3, texts.long],
  [3, texts.shouted],
  [3, texts.withLinks],
  [1.5, texts.rude],
  [1.5, texts.strange],
];
const allWeights = kinds.reduce((sum, [weight]) => sum + weight, 0);

const crowd = 140;
/** Lines a second, on average and between rushes. */
const usual = 0.7;
/** Of the lines that a rule could mean, so many are meant by one. */
const meant = 0.45;
const answering = 0.6;
const newestLines = 40;

export function createSyntheticViewers(seed: number): SyntheticViewers {
  const luck = createLuck(seed, 'viewers');
  const viewers = crowdOf(luck);
  const phase = luck.between(0, 2 * Math.PI);
  let now = 0;
  let count = 0;
  let rush = 0;
  let spree: Spree | null = null;
  let newest: SyntheticLine[] = [];

  function line(viewer: Viewer, text: string, more: Partial<SyntheticLine> = {}): SyntheticLine {
    const { platform, id, name, trusted } = viewer;
    const firstTime = !viewer.met && luck.happens(0.5);
    viewer.met = true;
    return {
      ...{ source: platform, id: `rehearsal-${++count}`, author: { id, name }, text, isReply: false, origin: 'chat' },
      ...(firstTime ? { firstTime } : {}),
      ...(trusted ? { trusted } : {}),
      ...more,
    };
  }

  function ordinary({ rules, question }: Room): SyntheticLine {
    const viewer = luck.pick(viewers);
    if (question !== null && luck.happens(answering)) return line(viewer, answerTo(question, luck));
    const text = worded(luck.pick(weighted(luck)), luck);
    return luck.happens(meant) ? line(viewer, ...asMeant(text, rules, luck)) : line(viewer, text);
  }

  function onSpree(): readonly SyntheticLine[] {
    if (spree === null) {
      if (!luck.happens(1 / 75)) return [];
      const viewer = luck.pick(viewers.filter(({ trusted }) => !trusted));
      spree = { viewer, text: worded(luck.pick(texts.spam), luck), left: 4 + luck.index(5) };
    }
    spree.left--;
    return [line(spree.viewer, spree.text)];
  }

  function takenBack(): readonly PlatformRetraction[] {
    if (spree !== null && spree.left <= 0) {
      const { viewer } = spree;
      spree = null;
      // A spree ends by itself, or the platform bans whoever it was.
      if (luck.happens(0.5)) return [{ source: viewer.platform, authorId: viewer.id }];
    }
    if (newest.length === 0 || !luck.happens(1 / 60)) return [];
    const { source, id } = luck.pick(newest);
    return [{ source, id }];
  }

  return {
    second(room) {
      const tide = 1 + 0.5 * Math.sin(now / 47 + phase);
      if (rush > 0) rush--;
      else if (luck.happens(1 / 130)) rush = 6 + luck.index(8);
      const often = luck.times(usual * tide * (rush > 0 ? 6 : 1));
      const lines = [...Array.from({ length: often }, () => ordinary(room)), ...spreeLines(room)];
      const retractions = takenBack();
      newest = [...newest, ...lines].slice(-newestLines);
      now++;
      return { lines, retractions };
    },
  };

  /** What nobody would take is only talk: a spree is meant to get through. */
  function spreeLines({ rules }: Room): readonly SyntheticLine[] {
    return onSpree().map((said) => ({ ...said, text: asMeant(said.text, rules, luck)[0] }));
  }
}

function crowdOf(luck: Luck): readonly Viewer[] {
  const people = Array.from({ length: crowd }, (_, index): Viewer => {
    const name =
      index < texts.names.length ? (texts.names[index] ?? 'x') : `${luck.pick(texts.names)}_${luck.index(99)}`;
    return {
      platform: luck.pick(texts.platforms),
      id: `rehearsal-${index}`,
      name,
      trusted: false,
      met: luck.happens(0.6),
    };
  });
  const pretenders = texts.pretenders.map((name, index): Viewer => ({
    platform: 'twitch',
    id: `rehearsal-as-${index}`,
    name,
    trusted: false,
    met: false,
  }));
  const friend: Viewer = { platform: 'twitch', id: 'rehearsal-mod', name: 'your_moderator', trusted: true, met: true };
  return [...people, ...pretenders, friend];
}

function weighted(luck: Luck): readonly string[] {
  let left = luck.between(0, allWeights);
  for (const [weight, list] of kinds) if ((left -= weight) < 0) return list;
  return texts.talk;
}

const worded = (text: string, luck: Luck): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => luck.pick(texts.slots[name] ?? ['?']));

type Worded = [text: string, more?: Partial<SyntheticLine>];

/** Says a text in one of the ways that the show's rules take. */
function asMeant(text: string, { words, hashtags, mentions, replies }: IntakeRules, luck: Luck): Worded {
  const ways: (() => Worded)[] = [
    ...words.slice(0, 3).map((word) => (): Worded => [`${word} ${text}`]),
    ...hashtags.slice(0, 3).map((tag) => (): Worded => [`${text} #${tag.replace(/^#/, '')}`]),
    ...mentions.slice(0, 3).map((name) => (): Worded => [`@${name.replace(/^@/, '')} ${text}`]),
    ...(replies ? [(): Worded => [text, { isReply: true, origin: 'reply' }]] : []),
  ];
  return ways.length === 0 ? [text] : luck.pick(ways)();
}

/** A vote in one of the forms that people use, or an answer in words. */
function answerTo({ choices, word }: NonNullable<Room['question']>, luck: Luck): string {
  if (choices.length === 0) {
    const text = worded(luck.pick(texts.greetings), luck);
    return word === null ? text : `${word} ${text}`;
  }
  // The first ones are liked best: a result that is no tie.
  const choice = Math.floor(choices.length * luck.one() ** 1.6);
  const letter = String.fromCodePoint('a'.charCodeAt(0) + choice);
  return luck.pick([String(choice + 1), String(choice + 1), letter, choices[choice] ?? '1', `!vote ${choice + 1}`]);
}
