/** Why a file that was given to --replay could not be read, and what to do. */
export function fileTrouble(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return `${path} does not exist: check the path given to --replay`;
  if (code === 'EACCES') return `${path} may not be read: check its permissions`;
  return `${path} cannot be read (${String(code)})`;
}
