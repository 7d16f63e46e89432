import type { Browser, Page } from 'playwright';
import { deep } from './messages.ts';
import { watchedPage, type Happening } from './overlay-page.ts';

/** A page under attack: what foreign text made happen on it, in words. */
export interface WatchedPage {
  readonly name: string;
  readonly page: Page;
  /** Scripts that ran, dialogs, requests, windows, errors and breaches of the policy. */
  readonly happenings: readonly Happening[];
}

const attackCounter = `window.attacked = () => window.tellHappening({ kind: 'error', text: 'a script of theirs ran' });`;

export async function watchPage(
  browser: Browser,
  name: string,
  address: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const { page, happenings } = await watchedPage(context);
  await page.addInitScript(attackCounter);
  const tell = (text: string): void => {
    happenings.push({ kind: 'error', text });
  };
  page.on('dialog', (dialog) => {
    tell(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', () => tell('a window opened'));
  page.on('framenavigated', () => {
    if (page.url().split('#')[0] !== address.split('#')[0]) tell(`it went to ${page.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== new URL(address).origin && protocol !== 'data:' && protocol !== 'blob:')
      tell(`it asked ${request.url()}`);
  });
  await page.goto(address);
  return { name, page, happenings };
}

/** Elements that no page of ours has, attributes that no template of ours writes. Runs inside the page. */
const findForeign = `(() => { ${deep}
  const never = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'math', 'marquee', 'video', 'audio', 'img', 'picture',
    'use', 'animate', 'image', 'foreignobject', 'maction']);
  const faults = [];
  for (const one of deep(document)) {
    if (never.has(one.localName)) faults.push('<' + one.localName + '>');
    for (const { name, value } of one.attributes) {
      if (name.startsWith('on') && name !== 'on') faults.push(one.localName + ' ' + name);
      if (['srcdoc', 'formaction', 'ping', 'background', 'popover', 'xlink:href', 'http-equiv'].includes(name)) faults.push(one.localName + ' ' + name);
      if (['href', 'src', 'action', 'data', 'style'].includes(name) && /script:|hostile|data:text/i.test(value)) faults.push(one.localName + ' ' + name + '=' + value);
    }
  }
  if (document.scrollingElement.scrollWidth > innerWidth) faults.push('it is ' + document.scrollingElement.scrollWidth + ' px wide, not ' + innerWidth);
  return faults;
})()`;

export const foreignOn = ({ page }: WatchedPage): Promise<readonly string[]> => page.evaluate(findForeign);

/** Elements in the shadow tree of a component: `tt-message-row .body`. */
export type Place = `${string} ${string}`;

const found = (place: Place): string => {
  const [host = '', ...selector] = place.split(' ');
  return `deep(document).filter((one) => one.getRootNode().host?.localName === ${JSON.stringify(host)} && one.matches(${JSON.stringify(selector.join(' '))})).map((one) => one.textContent)`;
};

/** What is written in a place. */
export const textsIn = ({ page }: WatchedPage, place: Place): Promise<readonly string[]> =>
  page.evaluate(`(() => { ${deep} return ${found(place)}; })()`);

/** Waits inside the page, frame by frame, until a place says exactly this, white space aside; else answers what it says instead. */
export const saysIn = ({ page }: WatchedPage, place: Place, text: string): Promise<true | readonly string[]> =>
  page.evaluate(`(async () => { ${deep}
    const bare = (text) => text.replace(/\\s+/gu, '');
    const wanted = bare(${JSON.stringify(text)});
    const end = performance.now() + 20000;
    for (;;) {
      const said = ${found(place)};
      if (bare(said.join('')) === wanted) return true;
      if (performance.now() > end) return said;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  })()`);
