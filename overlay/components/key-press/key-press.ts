/** The parts of a keyboard event that decide; a KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  readonly defaultPrevented: boolean;
  composedPath(): readonly unknown[];
}

interface FieldLike {
  readonly localName: string;
  readonly isContentEditable?: boolean;
  readonly type?: string;
}

const typingFields = new Set(['input', 'textarea', 'select', 'dialog', 'wa-dialog']);
const isFieldLike = (target: unknown): target is FieldLike =>
  typeof target === 'object' && target !== null && 'localName' in target && typeof target.localName === 'string';

/** Letters belong to the field that has the focus, and to an open dialog. */
export function isTyping(press: KeyPress): boolean {
  return press.composedPath().some((target) => {
    if (!isFieldLike(target)) return false;
    if (target.localName === 'input' && (target.type === 'checkbox' || target.type === 'radio')) return false;
    return typingFields.has(target.localName) || target.isContentEditable === true;
  });
}

/** A key by itself: nobody has taken it, and it is no combination of the browser's. */
export const isPlain = (press: KeyPress): boolean =>
  !press.defaultPrevented && !press.ctrlKey && !press.metaKey && !press.altKey;

/** Somebody writes now: what has been done meanwhile must not take the focus from them. */
export function isTypingNow(): boolean {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement !== null && ['input', 'textarea', 'select'].includes(activeElement.localName);
}
