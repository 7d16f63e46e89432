import type { FailureCode } from '../../shared/protocol/frames.ts';
import type { Failure } from '../../shared/protocol/result.ts';

/** RFC 9457, with the protocol's code and reason as members. */
export interface ProblemDetails extends Omit<Failure, 'message'> {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  /** What was wrong, where, and what to do. */
  readonly detail: string;
  /** What is wrong with single members of the body. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

const statusOfCode: Readonly<Record<FailureCode, number>> = {
  invalid: 400,
  forbidden: 403,
  rejected: 409,
  overloaded: 429,
  internal: 500,
};

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'No key',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Too slow',
  409: 'Rejected',
  413: 'Body too large',
  415: 'Unsupported media type',
  416: 'Range not satisfiable',
  421: 'Misdirected request',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  503: 'Not ready',
};

/** A refusal on its way to the one who asked. Thrown by hooks and handlers of the HTTP part; the error hook alone answers it. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly failure: Failure;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What is wrong with single members of the body, by name. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(
    failure: Failure,
    more: {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly fields?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(failure.message);
    this.failure = failure;
    this.status = more.status ?? statusOfCode[failure.code];
    this.headers = more.headers ?? {};
    this.fields = more.fields ?? {};
  }
}

export const invalid = (reason: string, message: string, status?: number): HttpProblem =>
  new HttpProblem({ code: 'invalid', reason, message }, status === undefined ? {} : { status });

export const forbidden = (reason: string, message: string): HttpProblem =>
  new HttpProblem({ code: 'forbidden', reason, message });

/** `retryAfter` in milliseconds. */
export const overloaded = (reason: string, message: string, retryAfter: number): HttpProblem =>
  new HttpProblem(
    { code: 'overloaded', reason, message },
    { headers: { 'retry-after': String(Math.max(1, Math.ceil(retryAfter / 1000))) } },
  );

export const internal = (message: string): HttpProblem =>
  new HttpProblem({ code: 'internal', reason: 'internal', message });

export function problemDetails(problem: HttpProblem): ProblemDetails {
  const { code, reason, message } = problem.failure;
  const errors = Object.entries(problem.fields).map(([name, detail]) => ({ pointer: `#/${name}`, detail }));
  return {
    type: 'about:blank',
    title: titles[problem.status] ?? 'Error',
    status: problem.status,
    detail: message,
    code,
    reason,
    ...(errors.length === 0 ? {} : { errors }),
  };
}
