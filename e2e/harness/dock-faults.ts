import type { Page } from 'playwright';

/** Looks at all that the page draws. Runs inside the page, through every shadow tree. */
const look = `(async () => {
  const deep = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
  const up = (one) => one.assignedSlot ?? one.parentElement ?? (one.getRootNode() instanceof ShadowRoot ? one.getRootNode().host : null);
  const isIn = (one, outer) => { for (let at = one; at; at = up(at)) if (at === outer) return true; return false; };
  const at = (x, y) => { let one = document.elementFromPoint(x, y); for (let next = one; next; ) { one = next; next = one.shadowRoot?.elementFromPoint(x, y); if (next === one) break; } return one; };
  const name = (one) => one.localName + ' "' + (one.getAttribute('aria-label') ?? one.getAttribute('label') ?? one.textContent ?? '').replace(/\\s+/g, ' ').trim().slice(0, 60) + '"';
  const wordsOf = (one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const boxes = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.parentElement.closest('.seen-only-by-readers, .clip, [hidden]')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      boxes.push(...range.getClientRects());
    }
    return boxes.filter(({ width }) => width > 1);
  };
  const isSeen = (one) => one.checkVisibility === undefined || one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // True, or what lies over it. A long list settles a few frames after it was scrolled.
  const pressable = async (one) => {
    for (let frames = 0; ; frames++) {
      if (!one.isConnected) return true;
      one.scrollIntoView({ block: 'center', inline: 'nearest' });
      const box = one.getBoundingClientRect();
      const hit = at(box.left + box.width / 2, box.top + box.height / 2);
      // The words in a slot belong to the element around: it is what is hit.
      if (hit !== null && (isIn(hit, one) || one.getRootNode().host === hit)) return true;
      if (frames === 60) return hit;
      await frame();
    }
  };
  const owner = (one) => { const { host } = one.getRootNode(); return host?.localName?.startsWith('wa-') ? host : one; };
  const wide = document.documentElement.clientWidth;
  const faults = new Set();
  const all = deep(document).filter((one) => one.getClientRects().length > 0);
  if (document.documentElement.scrollWidth > wide) faults.add('the page scrolls sideways');
  for (const one of all) {
    const { overflowX } = getComputedStyle(one);
    if ((overflowX === 'auto' || overflowX === 'scroll') && one.scrollWidth > one.clientWidth + 1) faults.add('scrolls sideways: ' + name(one));
  }
  const controls = new Set(all.filter((one) => one.matches('button, a[href], input, select, textarea, summary')).map(owner));
  for (const one of controls) {
    const box = one.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || !isSeen(one)) continue;
    if (box.left < -0.5 || box.right > wide + 0.5) faults.add('goes past the edge: ' + name(one));
    if (one.matches('button, summary, wa-button')) {
      for (const text of wordsOf(one))
        if (text.left < box.left - 1 || text.right > box.right + 1) faults.add('its words are cut: ' + name(one));
    }
    if (one.matches(':disabled, [disabled]')) continue;
    const hit = await pressable(one);
    if (hit !== true) faults.add('is not to be pressed: ' + name(one) + (hit === null ? '' : ', under ' + name(hit)));
  }
  return [...faults];
})()`;

/** What of a page does not fit its width or cannot be pressed, one line each: sideways scrolling, cut words, covered controls. */
export const dockFaults = (page: Page): Promise<readonly string[]> => page.evaluate<readonly string[]>(look);
