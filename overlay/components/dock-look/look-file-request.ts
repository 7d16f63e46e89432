/** What came of sending or deleting a file. */
export type LookFileOutcome =
  { readonly kind: 'done' } | { readonly kind: 'refused'; readonly message: string } | { readonly kind: 'unreachable' };

/** A wish about a file of the look that needs the page's key: `file` null = delete it. The page that hears it answers with `respondWith`. */
export class LookFileRequest extends Event {
  static readonly type = 'tt-look-file';
  readonly name: string;
  readonly file: Blob | null;
  #answer: Promise<LookFileOutcome> | null = null;

  constructor(name: string, file: Blob | null) {
    super(LookFileRequest.type, { bubbles: true, composed: true });
    this.name = name;
    this.file = file;
  }

  get answer(): Promise<LookFileOutcome> {
    return this.#answer ?? Promise.resolve({ kind: 'unreachable' });
  }

  respondWith(answer: Promise<LookFileOutcome>): void {
    this.stopPropagation();
    this.#answer = answer;
  }
}

/** Sends a file, or deletes it, with the key in a header. Never rejects. */
export async function sendLookFile(
  { name, file }: Pick<LookFileRequest, 'name' | 'file'>,
  key: string,
  ask: typeof fetch,
): Promise<LookFileOutcome> {
  try {
    const headers = { Authorization: `Bearer ${key}` };
    const answer = await ask(
      `/api/v1/look/files/${name}`,
      file === null
        ? { method: 'DELETE', headers }
        : { method: 'PUT', headers: { ...headers, 'Content-Type': 'application/octet-stream' }, body: file },
    );
    if (answer.ok) return { kind: 'done' };
    const { detail } = (await answer.json()) as { readonly detail?: string };
    return { kind: 'refused', message: detail ?? String(answer.status) };
  } catch (error) {
    console.warn('tickertape: the file could not be sent', error);
    return { kind: 'unreachable' };
  }
}

declare global {
  interface HTMLElementEventMap {
    'tt-look-file': LookFileRequest;
  }
}
