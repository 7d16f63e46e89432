import type { Challenge } from 'altcha-lib';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { DeliveryOutcome, ShowEngine } from '../../engine/engine-port.ts';
import { cleanText, messageLimits, nameLimits, type TextLimits } from '../../../shared/lib/text/clean-text.ts';
import { graphemes } from '../../../shared/lib/text/graphemes.ts';
import type { FormStatus } from '../../../shared/projections/form-view.ts';
import { heldOf } from '../../../shared/projections/held-of.ts';
import { createTokenBuckets } from '../../auth/token-buckets.ts';
import { forbidden, HttpProblem, internal, invalid, overloaded } from '../problem.ts';
import { formSchema, token, type PostedForm } from './form-item.ts';
import { authorOf, createFormReceipts, keyOf } from './form-receipts.ts';
import { statusOf } from './form-status.ts';
import { createProofOfWork, type ProofOptions, type ProofTrouble } from './proof-of-work.ts';

export interface FormLimits extends Omit<ProofOptions, 'monotonic'> {
  /** Messages of the form that may be held at once: the newest is refused, none that is held is dropped. */
  readonly mostHeld?: number;
}

export interface FormDeskDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'clock' | 'hold' | 'dispatch' | 'subscribe'>;
  /** Whether the log has anything of this author, also of long ago. */
  readonly holdsAuthor: (author: string) => boolean;
  /** In a rehearsal: whether a show has anything of this author. From here it cannot be erased. Absent = no rehearsal. */
  readonly outOfReach?: (author: string) => boolean;
  readonly isOpen: () => boolean;
  readonly monotonic: () => number;
  /** Told how many were refused since the start. */
  readonly onRefused: (count: number) => void;
  readonly limits?: FormLimits;
}

/** Where a form comes from. The address is for limits alone and is never written down. */
export interface FormSender {
  readonly address: string;
  /** The header `Tickertape-Browser`, as it came. */
  readonly browser: unknown;
}

/** Where viewers hand in their messages. What is refused throws HttpProblem, and says what, where, and what to do. */
export interface FormDesk {
  challenge(): Promise<Challenge>;
  post(body: unknown, sender: FormSender): Promise<FormStatus>;
  status(receipt: string): FormStatus;
  takeBack(receipt: string): FormStatus;
  /** Erases everything that this browser has sent. */
  erase(sender: FormSender): void;
  stop(): void;
}

const viewer: Actor = { role: 'viewer', id: 'form' };
const source = 'form';

const proofTroubles: Readonly<Record<ProofTrouble, string>> = {
  'proof-expired': 'The proof of work is too old. Ask for another challenge.',
  'proof-forged': 'This server did not give out that challenge, or has been started again since. Ask for another one.',
  'proof-wrong': 'The proof of work is wrong. Ask for another challenge.',
  'proof-used': 'The proof of work has been used. Ask for another challenge for each message.',
};

export function createFormDesk(deps: FormDeskDeps): FormDesk {
  const { engine, monotonic, limits = {} } = deps;
  const { mostHeld = 2_000, ...work } = limits;
  const proofs = createProofOfWork({ monotonic, ...work });
  const receipts = createFormReceipts(engine);
  const perAddress = createTokenBuckets({ rate: 0.2, burst: 5, now: monotonic });
  const perBrowser = createTokenBuckets({ rate: 0.2, burst: 5, now: monotonic });
  const overall = createTokenBuckets({ rate: 50, burst: 200, now: monotonic });
  let underWay = 0;
  let refused = 0;

  const mustBeOpen = (): void => {
    if (!deps.isOpen())
      throw forbidden('form-closed', 'The form is closed: the streamer takes no messages here at the moment.');
  };

  /** One sender cannot use up what others may send. */
  function takeTurn(address: string, author: string): void {
    const wait = Math.max(perAddress.take(address), perBrowser.take(author));
    if (wait > 0)
      throw overloaded('rate', `Too many messages in a row. Wait ${inSeconds(wait)}, then send it again.`, wait);
  }

  async function post(body: unknown, { address, browser }: FormSender): Promise<FormStatus> {
    mustBeOpen();
    const author = authorOf(browserOf(browser));
    const form = formOf(body);
    const earlier = receipts.find(form.receipt);
    // Its answer was lost on the way: sent again, it is the same message.
    if (earlier !== undefined) return statusOf(engine.state, earlier);
    takeTurn(address, author);
    const trouble = await proofs.take(form.proof);
    if (trouble !== null) throw invalid(trouble, proofTroubles[trouble]);
    try {
      mustHaveRoom();
      await hold(form, author);
    } catch (error) {
      proofs.giveBack(form.proof);
      throw error;
    }
    return status(form.receipt);
  }

  function mustHaveRoom(): void {
    if (heldOf(engine.state.queue, source) + underWay >= mostHeld) throw full();
    const wait = overall.take('all');
    if (wait > 0)
      throw overloaded(
        'busy',
        `Too many people are writing at once. Wait ${inSeconds(wait)}, then send it again.`,
        wait,
      );
  }

  async function hold({ name, message, receipt }: PostedForm, author: string): Promise<void> {
    underWay++;
    try {
      const incoming = {
        author: { name, id: author, platform: source },
        text: message,
        origin: source,
        takenBy: 'sent' as const,
        at: engine.clock.now(),
        key: keyOf(receipt),
      };
      const [outcome] = await engine.hold([{ message: incoming, source }], viewer);
      if (outcome?.kind === 'rejected') throw refusalOf(outcome);
    } finally {
      underWay--;
    }
  }

  function status(receipt: string): FormStatus {
    return statusOf(engine.state, found(receipt));
  }

  function found(receipt: string): NonNullable<ReturnType<typeof receipts.find>> {
    const message = token.safeParse(receipt).success ? receipts.find(receipt) : undefined;
    if (message === undefined)
      throw invalid(
        'unknown-receipt',
        'No message is known by this receipt: it was erased, or is of an earlier show.',
        404,
      );
    return message;
  }

  return {
    async challenge() {
      mustBeOpen();
      return proofs.challenge();
    },
    async post(body, sender) {
      try {
        return await post(body, sender);
      } catch (error) {
        deps.onRefused(++refused);
        throw error;
      }
    },
    status,
    takeBack(receipt) {
      const message = found(receipt);
      const { state } = message.phase;
      if (state !== 'held' && state !== 'approved' && state !== 'reading')
        throw rejected('too-late', 'It has had its end already. You can still delete it.');
      const answer = engine.dispatch({ name: 'message.retract', input: { id: message.id } }, viewer);
      if (!answer.ok) throw new HttpProblem(answer.error);
      return status(receipt);
    },
    erase({ address, browser }) {
      const authorId = authorOf(browserOf(browser));
      takeTurn(address, authorId);
      if (deps.holdsAuthor(authorId)) {
        const answer = engine.dispatch({ name: 'author.erase', input: { authorId } }, viewer);
        if (!answer.ok) throw new HttpProblem(answer.error);
      }
      if (deps.outOfReach?.(authorId) === true)
        throw rejected(
          'rehearsal',
          'Not all of it: a rehearsal is running, and does not touch earlier shows. What it had of you is deleted; ask again when the show runs, and the rest is deleted too.',
        );
    },
    stop: () => receipts.stop(),
  };
}

const inSeconds = (wait: number): string => {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
};

function browserOf(header: unknown): string {
  const parsed = token.safeParse(header);
  if (parsed.success) return parsed.data;
  throw invalid('bad-browser', 'The header Tickertape-Browser is missing or not 128 random bits as base64url.');
}

/** Each field that is wrong is named, with what to do about it. */
function formOf(body: unknown): PostedForm {
  const parsed = formSchema.safeParse(body);
  const wrong: Record<string, string> = {};
  if (!parsed.success) {
    for (const { path, code } of parsed.error.issues) {
      const [field = ''] = path;
      wrong[String(field)] ??= fieldTrouble(field, code);
    }
    throw badFields(wrong);
  }
  const { name, message } = parsed.data;
  for (const [field, trouble] of [
    ['name', textTrouble(name, nameLimits)],
    ['message', textTrouble(message, messageLimits)],
  ] as const)
    if (trouble !== null) wrong[field] = trouble;
  if (Object.keys(wrong).length > 0) throw badFields(wrong);
  return parsed.data;
}

function fieldTrouble(field: PropertyKey, code: string): string {
  if (field === '') return 'The body must be an object with name, message, receipt and proof, and nothing else.';
  if (field !== 'name' && field !== 'message') return 'Missing, or not as /openapi.json has it.';
  return code === 'too_big' ? 'Far too long.' : 'Fill this in.';
}

/** A message is never cut without its sender knowing. */
function textTrouble(raw: string, limits: TextLimits): string | null {
  if (cleanText(raw, limits) === '') return 'Write something that can be shown.';
  // Cut before it is counted: counting costs.
  const length = graphemes(raw.trim().slice(0, 2 * limits.units)).length;
  return length > limits.graphemes ? `At most ${limits.graphemes} characters.` : null;
}

function badFields(fields: Readonly<Record<string, string>>): HttpProblem {
  const message = Object.entries(fields)
    .map(([field, detail]) => (field === '' ? detail : `${field}: ${detail}`))
    .join(' ');
  return new HttpProblem({ code: 'invalid', reason: 'bad-fields', message }, { fields });
}

const full = (): HttpProblem =>
  overloaded('full', 'So many messages wait for a moderator that no more are taken. Try again in a minute.', 60_000);

const rejected = (reason: string, message: string): HttpProblem =>
  new HttpProblem({ code: 'rejected', reason, message });

function refusalOf({ reason, message }: DeliveryOutcome & { kind: 'rejected' }): HttpProblem {
  switch (reason) {
    case 'banned':
      return forbidden('banned', 'The moderators take no more messages from this browser.');
    case 'full':
      return full();
    case 'overloaded':
      return overloaded('backlog', 'The server is busy. Send it again in a moment.', 1_000);
    case 'internal':
      return internal('The message could not be written to disk. Send it again.');
    default:
      return rejected(reason, message);
  }
}
