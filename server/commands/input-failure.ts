import type { z } from 'zod';
import type { Failure } from '../../shared/protocol/result.ts';
import { redactKeys } from '../auth/key.ts';

/** Where in the input, as a person writes it: `accounts[0].url`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, key) =>
      typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`,
    '',
  );
}

/** Says of the first three mistakes where each is and what is wrong with it; never repeats the value. A member that is not known is named: somebody may have written a key there. */
export function inputFailure(name: string, error: z.ZodError): Failure {
  const told = error.issues.slice(0, 3).map((issue) => {
    const place = placeOf(issue.path);
    return place === '' ? issue.message : `${place}: ${issue.message}`;
  });
  const more = error.issues.length > told.length ? ` (and ${error.issues.length - told.length} more)` : '';
  return {
    code: 'invalid',
    reason: 'invalid-input',
    message: redactKeys(`${name}: ${told.join('; ')}${more}`).slice(0, 1000),
  };
}
