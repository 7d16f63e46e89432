import type { SourceHealthView } from '../../../shared/projections/views.ts';

export type SourceAdvice = 'wait' | 'address' | 'rate' | 'private' | 'shape' | 'login';

const byCode: readonly (readonly [RegExp, SourceAdvice])[] = [
  [/private|loopback|forbidden-address|ssrf/, 'private'],
  [/auth|login|401|403/, 'login'],
  [/rate|limit|429|quota/, 'rate'],
  [/not-found|no-account|unknown|gone|404|410|invalid-url|bad-address/, 'address'],
  [/pointer|shape|schema|json|parse|not-a-number|no-count|invalid/, 'shape'],
];

/** What the operator can do about a source that has an error; null where all is well. */
export function sourceAdvice({ state, error }: Pick<SourceHealthView, 'state' | 'error'>): SourceAdvice | null {
  if (state === 'needs-auth') return 'login';
  if (error === null) return null;
  return byCode.find(([pattern]) => pattern.test(error.code.toLowerCase()))?.[1] ?? 'wait';
}

/** How loud a state is. */
export function sourceTone(state: SourceHealthView['state']): 'good' | 'warn' | 'bad' | 'quiet' {
  if (state === 'live') return 'good';
  if (state === 'degraded' || state === 'backoff' || state === 'connecting') return 'warn';
  return state === 'failed' || state === 'needs-auth' ? 'bad' : 'quiet';
}
