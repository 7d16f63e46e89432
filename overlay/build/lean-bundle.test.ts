import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compactStyle, compactTemplates, leanSocket } from './lean-bundle.ts';

const modules = path.resolve(import.meta.dirname, '../../node_modules');
const load = leanSocket().load as (id: string) => string | null;

/** `export const x`, `export function x` and `export { x, y }`. */
function exportedNames(code: string): string[] {
  const single = [...code.matchAll(/export (?:const|function) (\w+)/g)].map(([, name]) => name ?? '');
  const lists = [...code.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list]) => (list ?? '').split(','));
  return [...single, ...lists.map((name) => name.trim())].filter((name) => name !== '');
}

test('PAGE-24: what is left out of the socket client is still where it was, and exports what it did', () => {
  for (const file of [
    'engine.io-parser/build/esm/encodePacket.browser.js',
    'engine.io-parser/build/esm/decodePacket.browser.js',
    'engine.io-client/build/esm/transports/index.js',
    'socket.io-parser/build/esm/is-binary.js',
    'socket.io-parser/build/esm/binary.js',
  ]) {
    const whole = path.join(modules, file);
    expect(existsSync(whole), `${file} has moved: look at lean-bundle.ts`).toBe(true);
    const names = exportedNames(readFileSync(whole, 'utf8'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(load(whole)).toContain(name);
  }
  expect(load(path.join(modules, 'lit/index.js'))).toBeNull();
});

test('PAGE-24: compact styles mean the same', () => {
  expect(
    compactStyle('\n  /* why */\n  :host([a]) .b {\n    width: calc(var(--u) * 2 + 1px);\n    color: red;\n  }\n'),
  ).toBe(':host([a]) .b{width:calc(var(--u) * 2 + 1px);color:red}');
  expect(
    compactStyle('.a :not(.b) {\n color: red;\n}\n@media (prefers-reduced-motion: reduce) { .c { inset: 0; } }'),
  ).toBe('.a :not(.b){color:red}@media (prefers-reduced-motion: reduce){.c{inset:0}}');
});

test('PAGE-24: compact templates keep their expressions, other literals and escapes', () => {
  const code =
    'const a = html`<p>\n    ${list.map((x) => { return html`<b>\n  ${x}</b>`; })}\n  </p>`; const b = `two\n  lines`;';
  expect(compactTemplates(code)).toBe(
    'const a = html`<p> ${list.map((x) => { return html`<b> ${x}</b>`; })} </p>`; const b = `two\n  lines`;',
  );
  expect(compactTemplates('// one ` alone\nhtml`<p>\n  </p>`')).toBe('// one ` alone\nhtml`<p>\n  </p>`');
});
