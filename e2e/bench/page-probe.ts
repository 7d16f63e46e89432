import type { CDPSession, Page } from 'playwright';

/** One change of a total as a page saw it; times are the page's `performance.now()`. */
export interface SeenChange {
  readonly total: number;
  /** When the socket's message came in; 0 where there is no socket. */
  readonly received: number;
  /** The next animation frame after the DOM held it. */
  readonly frame: number;
}

/**
 * The same for every side: when a socket's message came in, and the first animation frame after any element's text became a total
 * between 500,000 and 599,999. Looks into shadow trees. Runs inside the page before its own scripts.
 */
export const probe = `(() => {
  window.seen = [];
  let received = 0;
  const known = new Set();
  const own = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage');
  Object.defineProperty(WebSocket.prototype, 'onmessage', {
    get: own.get,
    set(listener) {
      own.set.call(this, (event) => { received = performance.now(); listener.call(this, event); });
    },
  });
  const note = (text) => {
    const total = Number(text.replace(/[^0-9]/g, ''));
    if (!(total >= 500000 && total < 600000) || known.has(total)) return;
    known.add(total);
    const at = received;
    requestAnimationFrame(() => window.seen.push({ total, received: at, frame: performance.now() }));
  };
  const observer = new MutationObserver((changes) => {
    const looked = new Set();
    for (const { target } of changes) {
      const root = target.getRootNode();
      const whole = root instanceof ShadowRoot && root.host.localName === 'tt-odometer' ? root
        : target instanceof Element ? target : target.parentElement;
      if (whole === null || looked.has(whole)) continue;
      looked.add(whole);
      if (whole.textContent.length < 40) note(whole.textContent);
    }
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

export const seenBy = (page: Page): Promise<readonly SeenChange[]> => page.evaluate('window.seen');

/** Milliseconds of the system's monotonic clock, which all processes share. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6;

/** The monotonic time at which the page's `performance.now()` was 0. */
export async function timeOrigin(session: CDPSession): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  return (await metric(session, 'NavigationStart')) * 1000;
}

/** One of Chromium's own counters of a page. */
export async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
