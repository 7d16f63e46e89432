/** What came of an export: the file, or why there is none. */
export type ExportOutcome =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' };

/** A component's wish for a file that needs the page's key. The page that hears it answers with `respondWith`. */
export class ExportRequest extends Event {
  static readonly type = 'tt-export';
  readonly address: string;
  #answer: Promise<ExportOutcome> | null = null;

  constructor(address: string) {
    super(ExportRequest.type, { bubbles: true, composed: true });
    this.address = address;
  }

  get answer(): Promise<ExportOutcome> {
    return this.#answer ?? Promise.resolve({ kind: 'unreachable' });
  }

  respondWith(answer: Promise<ExportOutcome>): void {
    this.stopPropagation();
    this.#answer = answer;
  }
}

/** Fetches a file with the key in a header: never in an address. Never rejects. */
export async function fetchExport(path: string, key: string, get: typeof fetch): Promise<ExportOutcome> {
  try {
    const answer = await get(path, { headers: { Authorization: `Bearer ${key}` } });
    return answer.ok ? { kind: 'file', file: await answer.blob() } : { kind: 'refused', status: answer.status };
  } catch (error) {
    console.warn('tickertape: the export did not arrive', error);
    return { kind: 'unreachable' };
  }
}

declare global {
  interface HTMLElementEventMap {
    'tt-export': ExportRequest;
  }
}
