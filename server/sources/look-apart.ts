import { SourceError } from './source-error.ts';
import type { Look, Watched } from './source.ts';

/** A look at a batch, and the accounts that made their part of it fail. */
export interface LookApart extends Look {
  readonly culprits: readonly { readonly watched: Watched; readonly error: SourceError }[];
}

/**
 * Looks at a batch; when it fails in a way that one account may be the reason for, splits it until the bad one stands alone, so that
 * the others are heard (SRC-13). Rejects when every account fails, or when the failure is not about accounts.
 */
export async function lookApart(
  watched: readonly Watched[],
  look: (batch: readonly Watched[]) => Promise<Look>,
): Promise<LookApart> {
  try {
    return { ...(await look(watched)), culprits: [] };
  } catch (error) {
    if (!(error instanceof SourceError) || !error.splittable || watched.length < 2) throw error;
    const middle = Math.ceil(watched.length / 2);
    const first = await half(watched.slice(0, middle), look);
    const second = await half(watched.slice(middle), look);
    const culprits = [...first.culprits, ...second.culprits];
    if (culprits.length === watched.length) throw error;
    return { readings: [...first.readings, ...second.readings], faults: [...first.faults, ...second.faults], culprits };
  }
}

async function half(
  watched: readonly Watched[],
  look: (batch: readonly Watched[]) => Promise<Look>,
): Promise<LookApart> {
  try {
    return await lookApart(watched, look);
  } catch (error) {
    if (!(error instanceof SourceError) || !error.splittable) throw error;
    return { readings: [], faults: [], culprits: watched.map((each) => ({ watched: each, error })) };
  }
}
