import type { FormAnswer, FormClient } from '../../live/form-client.ts';
import { newToken, type FormDraft, type OwnMessage, type OwnMessages } from '../../live/own-messages.ts';
import type { Proof } from '../../live/solve-proof.ts';
import { messageLimits, nameLimits } from '../../../shared/lib/text/clean-text.ts';
import { graphemes } from '../../../shared/lib/text/graphemes.ts';
import { viewerFormWords as words } from '../../strings/viewer-form.en.ts';
import { failureLine } from './form-words.ts';

export interface FormSessionDeps {
  readonly client: FormClient;
  readonly own: OwnMessages;
  /** Null = the browser could not. */
  readonly solve: (challenge: Proof['challenge']) => Promise<Proof | null>;
  readonly onChange: () => void;
}

export type FieldName = 'name' | 'message';

const limits = { name: nameLimits, message: messageLimits };
/** Still on their way. */
const openStates = new Set<OwnMessage['status']['state']>(['waiting', 'approved', 'on-air']);

/** Characters that are left, as people count them; under 0 where there are too many. */
export function charactersLeft(field: FieldName, text: string): number {
  return limits[field].graphemes - graphemes(text.trim().slice(0, 4 * limits[field].units)).length;
}

/** One person at the form: what they type, send, take back and delete. Nothing typed is lost, whatever happens. */
export class FormSession {
  readonly #deps: FormSessionDeps;
  #proof: Promise<FormAnswer<Proof> | null> | null = null;
  #refreshing = false;
  phase: 'idle' | 'working' | 'sending' = 'idle';
  /** Why the last try did not work. */
  failure: string | null = null;
  /** What was done last, for those who listen. */
  news: string | null = null;
  wrong: Readonly<Partial<Record<FieldName, string>>> = {};

  constructor(deps: FormSessionDeps) {
    this.#deps = deps;
  }

  get own(): OwnMessages {
    return this.#deps.own;
  }

  /** Whether anything sent may still change. */
  get waits(): boolean {
    return this.own.list.some(({ status }) => openStates.has(status.state));
  }

  type(field: FieldName, text: string): void {
    this.own.draft = { ...this.own.draft, [field]: text, receipt: null };
    const { [field]: _mended, ...others } = this.wrong;
    this.wrong = others;
    this.news = null;
    // The work is done while the person types.
    if (text.trim() !== '') this.#proof ??= this.#work();
    this.#deps.onChange();
  }

  /** True once it is with the moderators. */
  async send(): Promise<boolean> {
    if (this.phase !== 'idle') return false;
    this.failure = this.news = null;
    this.wrong = wrongFields(this.own.draft);
    if (Object.keys(this.wrong).length > 0) {
      this.#deps.onChange();
      return false;
    }
    // What is typed from here on is another message.
    const said = { ...this.own.draft, receipt: this.own.draft.receipt ?? newToken() };
    this.own.draft = said;
    // A proof that was too old, or of a server that has been started again: once more, with a new one.
    let sent = await this.#try(said);
    if (sent === 'again') sent = await this.#try(said);
    this.phase = 'idle';
    if (sent === 'again') this.failure = words.unsolved;
    this.#deps.onChange();
    return sent === true;
  }

  async #try({ name, message, receipt }: FormDraft & { readonly receipt: string }): Promise<boolean | 'again'> {
    this.phase = 'working';
    this.#deps.onChange();
    this.#proof ??= this.#work();
    const proof = await this.#proof;
    this.#proof = null;
    if (proof === null) return this.#failed(words.unsolved);
    if (proof.kind !== 'done') return this.#failed(failureLine(proof));
    this.phase = 'sending';
    this.#deps.onChange();
    const answer = await this.#deps.client.post({ name, message, receipt, proof: proof.value }, this.own.browser());
    if (answer.kind === 'done') {
      this.own.put({ receipt, message: message.trim(), status: answer.value });
      const { draft } = this.own;
      this.own.draft = { name: draft.name, message: draft.message === message ? '' : draft.message, receipt: null };
      this.news = words.sent;
      this.failure = null;
      return true;
    }
    if (answer.kind === 'refused') {
      if (answer.reason.startsWith('proof-')) return 'again';
      this.wrong = answer.fields;
    }
    return this.#failed(failureLine(answer));
  }

  #failed(why: string): false {
    this.failure = why;
    return false;
  }

  async #work(): Promise<FormAnswer<Proof> | null> {
    const challenge = await this.#deps.client.challenge();
    if (challenge.kind !== 'done') return challenge;
    const value = await this.#deps.solve(challenge.value);
    return value === null ? null : { kind: 'done', value };
  }

  /** Asks where the messages that are on their way stand. */
  async refresh(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    for (const message of this.own.list) {
      if (!openStates.has(message.status.state)) continue;
      const answer = await this.#deps.client.status(message.receipt);
      if (answer.kind === 'done') this.own.put({ ...message, status: answer.value });
      else if (answer.kind === 'refused' && answer.reason === 'unknown-receipt')
        this.own.put({ ...message, status: { state: 'gone' } });
      this.#deps.onChange();
    }
    this.#refreshing = false;
  }

  async takeBack(message: OwnMessage): Promise<void> {
    const answer = await this.#deps.client.takeBack(message.receipt);
    if (answer.kind === 'done') {
      this.own.put({ ...message, status: answer.value });
      this.failure = null;
      this.news = words.states['taken-back'];
    } else this.failure = `${words.takeBackFailed} ${failureLine(answer)}`;
    this.#deps.onChange();
  }

  async eraseAll(): Promise<void> {
    const answer = await this.#deps.client.eraseAll(this.own.browser());
    if (answer.kind === 'done') {
      this.own.forget();
      this.failure = null;
      this.news = words.erased;
    } else this.failure = `${words.eraseFailed} ${failureLine(answer)}`;
    this.#deps.onChange();
  }
}

function wrongFields(draft: Readonly<Record<FieldName, string>>): Partial<Record<FieldName, string>> {
  const wrong: Partial<Record<FieldName, string>> = {};
  for (const field of ['name', 'message'] as const) {
    const left = charactersLeft(field, draft[field]);
    if (draft[field].trim() === '') wrong[field] = words.fill;
    else if (left < 0) wrong[field] = words.over(-left);
  }
  return wrong;
}
