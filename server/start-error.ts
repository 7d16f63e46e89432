/** The server cannot run as it was asked to. The message is for the operator: what is wrong, and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** 1 = could not run, 2 = wrong flag or file. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** What a failed listen means, in words. */
export function listenTrouble(error: unknown, host: string, port: number): StartError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const text = error instanceof Error ? error.message : String(error);
  const words =
    code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is in use. Another Tickertape may be running: stop it, or choose another port with --port.`
      : code === 'EACCES'
        ? `Port ${port} may not be used by this user. Choose one above 1023 with --port.`
        : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
          ? `${host} is no address of this computer. Check --host.`
          : `The server cannot listen on ${host}, port ${port}: ${text}`;
  return new StartError(words, 1, { cause: error });
}
