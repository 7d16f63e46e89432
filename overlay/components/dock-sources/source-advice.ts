import type { SourceHealthView } from '../../../shared/projections/views.ts';

export type SourceAdvice = 'wait' | 'change' | 'look' | 'slow' | 'shape' | 'login' | 'report' | 'chat';

/** By the codes that sources give; another code is something that passes. */
const byCode: Readonly<Record<string, SourceAdvice>> = {
  network: 'wait',
  timeout: 'wait',
  http: 'wait',
  'rate-limited': 'slow',
  auth: 'login',
  'not-found': 'look',
  'bad-data': 'shape',
  config: 'change',
  internal: 'report',
};

/** What the operator can do about a source that has an error; null where all is well. */
export function sourceAdvice({
  state,
  error,
  accounts,
}: Pick<SourceHealthView, 'state' | 'error' | 'accounts'>): SourceAdvice | null {
  // A chat has no account in a racer's form.
  if (accounts.length === 0 && error !== null)
    return ['auth', 'not-found', 'bad-data', 'config'].includes(error.code) ? 'chat' : (byCode[error.code] ?? 'wait');
  if (state === 'needs-auth') return 'login';
  return error === null ? null : (byCode[error.code] ?? 'wait');
}

/** How loud a state is. */
export function sourceTone(state: SourceHealthView['state']): 'good' | 'warn' | 'bad' | 'quiet' {
  if (state === 'live') return 'good';
  if (state === 'degraded' || state === 'backoff' || state === 'connecting') return 'warn';
  return state === 'failed' || state === 'needs-auth' ? 'bad' : 'quiet';
}
