import type { Page } from 'playwright';

/** A line of a flood as a page saw it first: when it was sent, by the monotonic clock, and when the DOM held it, by the page's own. */
export interface SeenLine {
  readonly sent: number;
  readonly at: number;
}

/** A line of a flood carries its number and when it was sent; a message on air its number. */
export const floodMark = (number: number, sent: number): string => `~${number}@${sent.toFixed(2)}~`;
export const airMark = (number: number): string => `#${number}.`;

/**
 * The same for every side, inside the page before its own scripts: lines of a flood as they come into the DOM; and for messages on air
 * the animation frame after the DOM held them, and the one after nothing held them any more. Looks into shadow trees.
 */
export const messageProbe = `(() => {
  window.lines = [];
  window.cameOnAir = {};
  window.wentOffAir = {};
  const known = new Set();
  const holders = new Map();
  const look = (node, text) => {
    for (const [, number, sent] of text.matchAll(/~([0-9]+)@([0-9.]+)~/g)) {
      if (known.has(number)) continue;
      known.add(number);
      window.lines.push({ sent: Number(sent), at: performance.now() });
    }
    for (const [, number] of text.matchAll(/#([0-9]+)[.]/g)) {
      // A page may hold it in another place from now on: it has not gone.
      delete window.wentOffAir[number];
      const nodes = holders.get(number);
      if (nodes !== undefined) nodes.add(node);
      else {
        holders.set(number, new Set([node]));
        requestAnimationFrame(() => { window.cameOnAir[number] ??= performance.now(); });
      }
    }
  };
  const forget = () => {
    for (const [number, nodes] of holders) {
      for (const node of nodes) if (!node.isConnected || !node.textContent.includes('#' + number + '.')) nodes.delete(node);
      if (nodes.size > 0) continue;
      holders.delete(number);
      requestAnimationFrame(() => { if (!holders.has(number)) window.wentOffAir[number] = performance.now(); });
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') look(target, target.data);
      else for (const node of addedNodes) if (node.isConnected) look(node, node.textContent);
    }
    forget();
  });
  const options = { childList: true, subtree: true, characterData: true };
  observer.observe(document, options);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    observer.observe(root, options);
    return root;
  };
})()`;

export const linesOf = (page: Page): Promise<readonly SeenLine[]> => page.evaluate('window.lines');

/** Page times by number. */
export type AirTimes = Readonly<Record<string, number>>;
export const cameOnAir = (page: Page): Promise<AirTimes> => page.evaluate('window.cameOnAir');
export const wentOffAir = (page: Page): Promise<AirTimes> => page.evaluate('window.wentOffAir');
