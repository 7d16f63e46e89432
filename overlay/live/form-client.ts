import type { Challenge } from 'altcha-lib/types';
import type { FormStatus } from '../../shared/projections/form-view.ts';
import type { Proof } from './solve-proof.ts';

/** What came of a request. Nothing here throws: a form must never lose what was typed. */
export type FormAnswer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly reason: string;
      /** The server's own words. */
      readonly detail: string;
      /** What is wrong with single fields, by name. */
      readonly fields: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'unreachable' };

export interface FormPost {
  readonly name: string;
  readonly message: string;
  readonly receipt: string;
  readonly proof: Proof;
}

/** The server's desk for viewers' messages, as a page asks it. */
export interface FormClient {
  challenge(): Promise<FormAnswer<Challenge>>;
  post(form: FormPost, browser: string): Promise<FormAnswer<FormStatus>>;
  status(receipt: string): Promise<FormAnswer<FormStatus>>;
  takeBack(receipt: string): Promise<FormAnswer<FormStatus>>;
  eraseAll(browser: string): Promise<FormAnswer<null>>;
}

const root = '/api/v1/form';

export function createFormClient(get: typeof fetch = (...request) => fetch(...request)): FormClient {
  async function ask<T>(path: string, init: RequestInit = {}): Promise<FormAnswer<T>> {
    try {
      const answer = await get(root + path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(15_000) });
      if (answer.ok) return { kind: 'done', value: (answer.status === 204 ? null : await answer.json()) as T };
      return refusal(answer.status, await answer.json().catch(() => null));
    } catch {
      // No server, no network, or half an answer: to whoever waits it is the same.
      return { kind: 'unreachable' };
    }
  }
  return {
    challenge: () => ask('/challenge'),
    post: (form, browser) =>
      ask('', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'tickertape-browser': browser },
        body: JSON.stringify(form),
      }),
    status: (receipt) => ask(`/${receipt}`),
    takeBack: (receipt) => ask(`/${receipt}`, { method: 'DELETE' }),
    eraseAll: (browser) => ask('', { method: 'DELETE', headers: { 'tickertape-browser': browser } }),
  };
}

function refusal(status: number, body: unknown): FormAnswer<never> {
  const { reason, detail, errors } = (body ?? {}) as { reason?: unknown; detail?: unknown; errors?: unknown };
  const fields: Record<string, string> = {};
  for (const each of Array.isArray(errors) ? (errors as { pointer?: unknown; detail?: unknown }[]) : [])
    fields[String(each.pointer).replace('#/', '')] = String(each.detail);
  return {
    kind: 'refused',
    status,
    reason: typeof reason === 'string' ? reason : '',
    detail: typeof detail === 'string' ? detail : '',
    fields,
  };
}
