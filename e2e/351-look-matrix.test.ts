import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookLayouts, lookThemes } from '../shared/domain/look/look-words.ts';
import { command, postObservations } from './harness/api.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { deep, putOnAir } from './harness/messages.ts';
import { watchedPage } from './harness/overlay-page.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago } from './harness/shows.ts';

const show = {
  title: 'Everything at once',
  milestones: [1_000_000],
  racers: [
    { id: 'actor', name: 'The actor', colour: '#3aa0ff', accounts: [{ source: 'feed' }] },
    { id: 'network', name: 'The news network of the city', colour: '#ff5a3a', accounts: [{ source: 'feed' }] },
    { id: 'singer', name: 'The singer', colour: '#b87cff', accounts: [{ source: 'feed' }], alsoRunning: true },
  ],
  cues: [
    {
      id: 'ask',
      content: { kind: 'question', text: 'What shall I do first?', choices: ['Sing', 'Sleep', 'Call my mother'] },
    },
    { id: 'guest', content: { kind: 'lower-third', name: 'Mara Lindqvist', line: 'Clean Water Fund' } },
  ],
};
const said =
  'I have been following this from a night shift on the other side of the world, and nobody here understands why I keep shouting at my phone.';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 800, height: 600 },
] as const;

/** Dresses the page anew and answers what is wrong with it, one line each. Runs inside the page. */
const inspect = (theme: string, layout: string): string => `(async () => { ${deep}
  const page = document.querySelector('tt-overlay-page');
  page.settings = { ...page.settings, theme: '${theme}', layout: '${layout}' };
  await page.updateComplete;
  const stage = page.shadowRoot.querySelector('tt-stage');
  await stage.updateComplete;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame(); await frame();
  const all = deep(document);
  for (let turn = 0; turn < 200 && all.some((one) => one.getAnimations().some(({ playState }) => playState === 'running')); turn++) await frame();
  const said = [];
  const shown = (one) => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && one.getClientRects().length > 0;
  const partsOf = (one) => (one.getAttribute('part') ?? '').split(' ');
  const withPart = (...names) => deep(document).filter((one) => names.some((name) => partsOf(one).includes(name)) && shown(one));
  const box = (one) => one.getBoundingClientRect();
  const inside = (inner, outer) => inner.left >= outer.left - 1 && inner.top >= outer.top - 1 && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
  const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
  const name = (one) => (one.getAttribute('part') ?? one.className ?? one.localName) || one.localName;
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

  const race = withPart('goal', 'statement', 'panel', 'also', 'label');
  const messages = withPart('message');
  const cues = withPart('cue', 'lower-third');
  for (const one of [...race, ...messages, ...cues]) if (!inside(box(one), screen)) said.push(name(one) + ' leaves the screen');
  for (const one of [...messages, ...cues]) for (const part of race)
    if (!apart(box(one), box(part))) said.push(name(one) + ' over ' + name(part));

  for (const lane of all.filter((one) => one.localName === 'tt-lane' && shown(one))) {
    const [title, total, track] = ['.name', '.total', '.track'].map((part) => lane.shadowRoot.querySelector(part));
    for (const part of [title, total, track]) if (!inside(box(part), box(lane))) said.push(part.className + ' leaves its lane');
    if (!apart(box(title), box(total))) said.push('name over total');
    if (total.scrollWidth > total.clientWidth + 1) said.push('a total is cut');
  }
  for (const what of all.filter((one) => one.matches('.statement .what') && shown(one)))
    if (box(what).right > box(what.parentElement).right + 1) said.push('the sentence is cut');

  const channels = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const up = (one) => one.assignedSlot ?? one.parentElement ?? one.getRootNode().host ?? null;
  for (const one of deep(document)) {
    const text = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
    if (text === '' || ['STYLE', 'SCRIPT', 'TITLE'].includes(one.tagName) || !shown(one)) continue;
    let plate = null;
    for (let under = one; under !== null && plate === null; under = up(under)) {
      const ground = channels(getComputedStyle(under).backgroundColor);
      if (ground.length === 3 || ground[3] === 1) plate = ground;
    }
    if (plate === null) { said.push('"' + text.slice(0, 20) + '" stands on nothing'); continue; }
    const [a, b] = [light(channels(getComputedStyle(one).color)), light(plate)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    // A racer's own colour, in large letters.
    const least = one.matches('.place') ? 3 : 4.5;
    if (ratio < least) said.push('"' + text.slice(0, 20) + '" has ' + ratio.toFixed(2) + ':1');
  }
  return said.map((line) => '${theme} ${layout}: ' + line);
})()`;

inTodaysBrowser((name) => {
  let browser: Browser;
  let server: ServerProcess;
  beforeAll(async () => {
    browser = await openBrowser(name);
    server = await startServer({ args: ['--show', await writeShow(show)] });
    await postObservations(server, [
      { ...ago(50, 'actor', 996_947), resolution: 10 },
      ago(50, 'network', 937_787),
      ago(50, 'singer', 905_640),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  /** What is wrong in any theme and layout, at one size. */
  async function wrongAt(size: (typeof sizes)[number]): Promise<readonly string[]> {
    const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
    const { page, happenings } = await watchedPage(context);
    await page.goto(server.links.overlay);
    await page.locator('tt-race .panel, tt-race .headline').first().waitFor({ state: 'attached' });
    const found: string[] = [];
    for (const theme of lookThemes)
      for (const layout of lookLayouts) found.push(...(await page.evaluate<string[]>(inspect(theme, layout))));
    found.push(...happenings.map(({ text }) => text));
    await context.close();
    return found.map((line) => `${size.width}×${size.height} ${line}`);
  }
  const wrong = async (): Promise<readonly string[]> => (await Promise.all(sizes.map(wrongAt))).flat();

  it('PAGE-310: what would be wrong is found', async () => {
    await putOnAir(server, { text: `Listen: ${said}`, name: 'Mara', platform: 'twitch' });
    const context = await browser.newContext({ viewport: sizes[0], reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(server.links.overlay);
    await page.locator('tt-message-card .card').waitFor();
    await page.evaluate((css) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    }, ':root { --tt-message-ink: #556070; } tt-overlay-page::part(message) { transform: translate(-90px, 120px); } tt-overlay-page::part(figure) { font-size: 4em; }');
    const found = (await page.evaluate<string[]>(inspect('night', 'bottom'))).join();
    for (const fault of ['message leaves the screen', 'message over', 'a total is cut', ':1'])
      expect(found, fault).toContain(fault);
    await context.close();
    await command(server, 'reading.finish', {});
  });

  it('PAGE-310: race and message, in every theme, layout and size: nothing leaves the screen, is cut or covered, and all of it can be read', async () => {
    await putOnAir(server, { text: said, name: 'Night shift nurse', platform: 'twitch' });
    expect(await wrong()).toEqual([]);
    await command(server, 'reading.finish', {});
  });

  it('PAGE-310: race, question and lower third likewise', async () => {
    await command(server, 'cue.take', { id: 'ask' });
    await command(server, 'cue.take', { id: 'guest' });
    expect(await wrong()).toEqual([]);
  });
});
