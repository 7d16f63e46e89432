/** Tells the page around which message somebody looks at here, or what they want to be called. */
export class CrewAttend extends Event {
  static readonly type = 'tt-attend';
  /** undefined = as before. */
  readonly message: string | null | undefined;
  readonly called: string | undefined;
  constructor(change: { readonly message?: string | null; readonly called?: string }) {
    super(CrewAttend.type, { bubbles: true, composed: true });
    this.message = change.message;
    this.called = change.called;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tt-attend': CrewAttend;
  }
}
