import type { Plugin } from 'vite';

/** Files of the socket client that our pages never need, and what stands in for them. The server speaks websocket and text alone. */
const standIns: Readonly<Record<string, string>> = {
  // Long polling and WebTransport.
  '/engine.io-client/build/esm/transports/index.js': `
    import { WS } from './websocket.js';
    export const transports = { websocket: WS };`,
  // Packets that are not text.
  '/engine.io-parser/build/esm/encodePacket.browser.js': `
    import { PACKET_TYPES } from './commons.js';
    const refuse = () => { throw new Error('text only'); };
    export const encodePacket = ({ type, data }, _binary, callback) => callback(PACKET_TYPES[type] + (data || ''));
    export { refuse as encodePacketToBinary };`,
  '/engine.io-parser/build/esm/decodePacket.browser.js': `
    import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js';
    export const decodePacket = (packet) => {
      const type = typeof packet === 'string' ? PACKET_TYPES_REVERSE[packet.charAt(0)] : undefined;
      return type === undefined ? ERROR_PACKET : packet.length > 1 ? { type, data: packet.substring(1) } : { type };
    };`,
  // Attachments: both ends refuse them.
  '/socket.io-parser/build/esm/is-binary.js': `
    export const isBinary = () => false;
    export const hasBinary = () => false;`,
  '/socket.io-parser/build/esm/binary.js': `
    const refuse = () => { throw new Error('no attachments here'); };
    export { refuse as deconstructPacket, refuse as reconstructPacket };`,
};

/** Leaves out of the pages what of socket.io-client they never use: about 4 kB, gzipped. Nothing is changed in development. */
export function leanSocket(): Plugin {
  return {
    name: 'tickertape:lean-socket',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          treeshake: {
            moduleSideEffects: [
              { test: /\/(engine\.io-client|engine\.io-parser|socket\.io-parser)\//, sideEffects: false },
            ],
          },
        },
      },
    }),
    load(id) {
      const file = id.split('?', 1)[0] ?? id;
      return Object.entries(standIns).find(([end]) => file.endsWith(end))?.[1] ?? null;
    },
  };
}

/** The overlay has no style sheets and no shared scripts to load ahead of a part that comes later: a plain import is enough. */
export function plainImports(): Plugin {
  return {
    name: 'tickertape:plain-imports',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'overlay',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/** Takes comments and needless white space out of Lit's literals, which no minifier of the build looks into. */
export function compactLiterals(): Plugin {
  return {
    name: 'tickertape:compact-literals',
    apply: 'build',
    transform(code, id) {
      if (!/\/overlay\/.*\.ts$/.test(id) || !/\b(css|html)`/.test(code)) return null;
      const styled = code.replace(/\bcss`([^`$]*)`/g, (_whole, style: string) => `css\`${compactStyle(style)}\``);
      return { code: compactTemplates(styled), map: null };
    },
  };
}

/** Indentation of html templates becomes one space, which reads the same. Expressions between the parts are left alone. */
export function compactTemplates(code: string): string {
  // Each open literal: is it html, and how many braces are open in the expression that it is in?
  const open: { readonly html: boolean; braces: number }[] = [];
  let inText = false;
  let result = '';
  for (let index = 0; index < code.length; index++) {
    const sign = code[index] ?? '';
    const top = open.at(-1);
    if (inText && top !== undefined) {
      if (sign === '\\') {
        result += sign + (code[++index] ?? '');
        continue;
      }
      if (sign === '`') {
        open.pop();
        inText = false;
      } else if (sign === '$' && code[index + 1] === '{') {
        result += '${';
        index++;
        inText = false;
        continue;
      } else if (top.html && /\s/.test(sign)) {
        while (/\s/.test(code[index + 1] ?? '')) index++;
        result += ' ';
        continue;
      }
    } else if (sign === '`') {
      open.push({ html: result.endsWith('html'), braces: 0 });
      inText = true;
    } else if (top !== undefined && sign === '{') top.braces++;
    else if (top !== undefined && sign === '}') {
      if (top.braces === 0) inText = true;
      else top.braces--;
    }
    result += sign;
  }
  // A backtick somewhere else (in a comment, in a string): better left as it is.
  return open.length === 0 ? result : code;
}

/** Shorter CSS of the same meaning: spaces inside values stay, since `calc` needs them. */
export function compactStyle(style: string): string {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/:\s+(?=[^{}]*[;}])/g, ':')
    .replaceAll(';}', '}')
    .trim();
}
