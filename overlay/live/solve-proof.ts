import type { Challenge, Solution } from 'altcha-lib/types';
import address from './proof-worker.ts?worker&url';

export interface Proof {
  readonly challenge: Challenge;
  readonly solution: Solution;
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

/** The pages trust no script address but this one. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('tickertape-worker', {
    createScriptURL: (asked) => {
      if (asked !== address) throw new TypeError('only the worker of the form');
      return asked;
    },
  });
  return (policy?.createScriptURL(url) ?? url) as string;
}
let policy: ReturnType<Policies['createPolicy']> | undefined;

/** Solves a challenge in a thread of its own, so that typing goes on undisturbed. Null = it could not, or took too long. */
export function solveProof(challenge: Challenge): Promise<Proof | null> {
  return new Promise((resolve) => {
    const worker = new Worker(trusted(address));
    const end = (solution: Solution | null): void => {
      worker.terminate();
      resolve(solution === null ? null : { challenge, solution });
    };
    worker.addEventListener('error', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<Solution | { error: unknown } | null>) =>
      end(data === null || 'error' in data ? null : data),
    );
    worker.postMessage({ type: 'work', challenge, counterStart: 0, counterStep: 1, timeout: 120_000 });
  });
}
