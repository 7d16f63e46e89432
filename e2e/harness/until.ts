const patience = 60_000;

/**
 * Waits for a fact: asks again until the answer is neither null nor false. Throws, naming the fact, when it does not come true in a
 * minute, so that a test fails with what it waited for.
 */
export async function until<T>(
  fact: string,
  ask: () => T | null | false | Promise<T | null | false>,
  within = patience,
): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`never came true: ${fact}`);
    await pause(20);
  }
}

/** Lets others run for some milliseconds; for pacing a load, never for waiting for a fact. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
