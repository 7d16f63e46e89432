import { second } from '../../lib/instant.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Command, CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { reject, type Rejection } from '../rejection.ts';
import { inOrder, rankBefore } from './cue-order.ts';
import type { Cue, CueContent, CueSetup } from './cue-state.ts';
import { cueWith, decideClose, decideEnd, decideTake, takeOff, unknown } from './decide-air.ts';
import { defaultLasts, mostCues } from './default-cues.ts';

export type CueCommand = Extract<Command, { name: `cue.${string}` }>;

export const isCueCommand = (command: Command): command is CueCommand => command.name.startsWith('cue.');

export function decideCues(draft: Draft, command: CueCommand): Result<void, Rejection> {
  switch (command.name) {
    case 'cue.add':
      return decideAdd(draft, command.input);
    case 'cue.change':
      return decideChange(draft, command.input);
    case 'cue.remove':
      return decideRemove(draft, command.input.id);
    case 'cue.move':
      return decideMove(draft, command.input);
    case 'cue.take':
      return decideTake(draft, command.input.id);
    case 'cue.end':
      return decideEnd(draft, command.input.id);
    case 'cue.close':
      return decideClose(draft, command.input.id);
    case 'cue.answer':
      return decideAnswer(draft, command.input);
  }
}

/** A cue that is there already as it is wanted leaves no trace: a button pressed twice, a file applied twice. */
function decideAdd(draft: Draft, input: CommandInputs['cue.add']): Result<void, Rejection> {
  const { cues } = draft.state;
  const id = input.id ?? `cue-${draft.ctx.newId()}`;
  const lasts = input.lasts === undefined ? defaultLasts[input.content.kind] : input.lasts;
  const there = cueWith(draft, id);
  if (there !== undefined)
    return isSame(there, { lasts, content: input.content })
      ? ok(undefined)
      : fail(
          reject('duplicate-cue', `A cue "${id}" is in the rundown already. Change that one, or choose another id.`),
        );
  if (Object.keys(cues.cues).length >= mostCues)
    return fail(reject('too-many', `A rundown has ${mostCues} cues at the most. Remove some first.`));
  const before = input.before ?? null;
  if (before !== null && cueWith(draft, before) === undefined) return fail(unknown(before));
  const cue = { id, rank: rankBefore(cues, before), lasts, content: input.content };
  draft.emit({ type: 'cue.added', payload: { cue } });
  return ok(undefined);
}

function decideChange(draft: Draft, { id, ...change }: CommandInputs['cue.change']): Result<void, Rejection> {
  const cue = cueWith(draft, id);
  if (cue === undefined) return fail(unknown(id));
  const content = change.content ?? cue.content;
  const lasts = change.lasts === undefined ? cue.lasts : change.lasts;
  if (isSame(cue, { lasts, content })) return ok(undefined);
  if (content.kind !== cue.content.kind)
    return fail(reject('wrong-state', 'A cue stays of its kind. Add another one, and remove this.'));
  if (!mayBecome(cue, content))
    return fail(reject('wrong-state', 'People have answered these choices. Ask a new question for others.'));
  draft.emit({ type: 'cue.changed', payload: { cue: { id, rank: cue.rank, lasts, content } } });
  return ok(undefined);
}

/** Words may be mended while a question is open; what has been counted must stay what it was counted for. */
function mayBecome({ asked, content: before }: Cue, after: CueContent): boolean {
  if (asked === null || before.kind !== 'question' || after.kind !== 'question') return true;
  return before.choices.length === after.choices.length;
}

function decideRemove(draft: Draft, id: string): Result<void, Rejection> {
  if (cueWith(draft, id) === undefined) return fail(unknown(id));
  takeOff(draft, id);
  draft.emit({ type: 'cue.removed', payload: { id } });
  return ok(undefined);
}

function decideMove(draft: Draft, { id, before }: CommandInputs['cue.move']): Result<void, Rejection> {
  const { cues } = draft.state;
  if (cueWith(draft, id) === undefined) return fail(unknown(id));
  if (before !== null && cueWith(draft, before) === undefined) return fail(unknown(before));
  const order = inOrder(cues);
  const next = order[order.findIndex((cue) => cue.id === id) + 1]?.id ?? null;
  if (before === id || before === next) return ok(undefined);
  draft.emit({ type: 'cue.moved', payload: { id, rank: rankBefore(cues, before, id) } });
  return ok(undefined);
}

/** So long after a question has closed votes are written that were cast before. */
const grace = 2 * second;

/** Votes come in batches, for the question that is open. */
function decideAnswer(draft: Draft, { id, votes }: CommandInputs['cue.answer']): Result<void, Rejection> {
  const asked = cueWith(draft, id)?.asked ?? null;
  const since = asked?.closedAt ?? null;
  // What came before it closed may still be on its way.
  const late = since !== null && draft.ctx.now - since > grace * Math.max(draft.ctx.rate, 1);
  if (asked === null || late || asked.counts.length === 0)
    return fail(reject('wrong-state', 'This question takes no votes now.'));
  if (votes.length > 0) draft.emit({ type: 'cue.answered', payload: { id, votes } });
  return ok(undefined);
}

/** The rundown becomes that of a show file: what it names is there, in its order; what else there was has gone. */
export function applyCues(draft: Draft, wanted: readonly CommandInputs['cue.add'][]): Result<void, Rejection> {
  const named = wanted.map((cue, index) => ({ ...cue, id: cue.id ?? `file-${index + 1}` }));
  for (const { id } of inOrder(draft.state.cues)) {
    const stays = named.find((cue) => cue.id === id);
    if (stays === undefined || cueWith(draft, id)?.content.kind !== stays.content.kind) decideRemove(draft, id);
  }
  for (const cue of named) {
    const { id, content } = cue;
    const lasts = cue.lasts === undefined ? defaultLasts[content.kind] : cue.lasts;
    const there = cueWith(draft, id);
    if (there !== undefined && !mayBecome(there, content)) decideRemove(draft, id);
    const decided =
      cueWith(draft, id) === undefined
        ? decideAdd(draft, { ...cue, lasts })
        : decideChange(draft, { id, lasts, content });
    if (!decided.ok) return decided;
    decideMove(draft, { id, before: null });
  }
  return ok(undefined);
}

const isSame = (
  cue: Pick<CueSetup, 'lasts' | 'content'>,
  { lasts, content }: Pick<CueSetup, 'lasts' | 'content'>,
): boolean => JSON.stringify([cue.lasts, cue.content]) === JSON.stringify([lasts, content]);
