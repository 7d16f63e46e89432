import { isPlain, isTyping, type KeyPress } from '../../components/key-press/key-press.ts';

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

/** The action of a key press; null where the press means nothing here. */
export function shortcutOf(press: KeyPress): ShortcutAction | null {
  if (!isPlain(press) || press.repeat || isTyping(press)) return null;
  if (/^[1-9]$/.test(press.key)) return { kind: 'dock', index: Number(press.key) - 1 };
  const kind = shortcutKeys[press.key.toLowerCase()];
  return kind === undefined ? null : { kind };
}
