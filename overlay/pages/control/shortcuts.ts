/** What a key does on the control page. */
export type ShortcutAction =
  | { readonly kind: 'dock'; readonly index: number }
  | { readonly kind: 'correct' | 'fire' | 'cancel' | 'confirm' | 'safe-mode' | 'undo' | 'keys' };

/** The letters, in the order in which the page lists them. */
export const shortcutKeys: Readonly<Record<string, Exclude<ShortcutAction['kind'], 'dock'>>> = {
  c: 'correct',
  y: 'confirm',
  v: 'fire',
  x: 'cancel',
  s: 'safe-mode',
  z: 'undo',
  '?': 'keys',
};

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
function isTyping(press: KeyPress): boolean {
  return press.composedPath().some((target) => {
    if (!isFieldLike(target)) return false;
    if (target.localName === 'input' && (target.type === 'checkbox' || target.type === 'radio')) return false;
    return typingFields.has(target.localName) || target.isContentEditable === true;
  });
}

/** The action of a key press; null where the press means nothing here. */
export function shortcutOf(press: KeyPress): ShortcutAction | null {
  if (press.defaultPrevented || press.repeat || press.ctrlKey || press.metaKey || press.altKey || isTyping(press))
    return null;
  if (/^[1-9]$/.test(press.key)) return { kind: 'dock', index: Number(press.key) - 1 };
  const kind = shortcutKeys[press.key.toLowerCase()];
  return kind === undefined ? null : { kind };
}
