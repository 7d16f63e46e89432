import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../components/key-press/key-press.ts';
import { shortcutOf } from './shortcuts.ts';

const press = (key: string, change: Partial<KeyPress> = {}, path: readonly unknown[] = []): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  composedPath: () => path,
  ...change,
});

describe('shortcutOf', () => {
  it('PAGE-48: digits go to docks, letters to actions', () => {
    expect(shortcutOf(press('1'))).toEqual({ kind: 'dock', index: 0 });
    expect(shortcutOf(press('V'))).toEqual({ kind: 'fire' });
    expect(shortcutOf(press('?'))).toEqual({ kind: 'keys' });
    expect(shortcutOf(press('q'))).toBeNull();
    expect(shortcutOf(press('0'))).toBeNull();
  });

  it('PAGE-48: a letter that is typed into a field, also inside a shadow root, fires nothing', () => {
    expect(
      shortcutOf(press('v', {}, [{ localName: 'input', type: 'text' }, { localName: 'wa-input' }, {}])),
    ).toBeNull();
    expect(shortcutOf(press('v', {}, [{ localName: 'select' }]))).toBeNull();
    expect(shortcutOf(press('v', {}, [{ localName: 'button' }, { localName: 'wa-dialog' }]))).toBeNull();
    expect(shortcutOf(press('v', {}, [{ localName: 'p', isContentEditable: true }]))).toBeNull();
    expect(shortcutOf(press('v', {}, [{ localName: 'input', type: 'checkbox' }]))).toEqual({ kind: 'fire' });
  });

  it("PAGE-48: the browser's own keys and held keys are left alone", () => {
    expect(shortcutOf(press('v', { ctrlKey: true }))).toBeNull();
    expect(shortcutOf(press('v', { metaKey: true }))).toBeNull();
    expect(shortcutOf(press('v', { altKey: true }))).toBeNull();
    expect(shortcutOf(press('v', { repeat: true }))).toBeNull();
    expect(shortcutOf(press('v', { defaultPrevented: true }))).toBeNull();
  });
});
