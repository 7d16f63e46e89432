/** The default branch of a switch that covers every case: a new case is then a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unreachable case: ${JSON.stringify(value)}`);
}
