import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stageParts } from '../overlay/components/tt-stage/stage-parts.ts';
import { lookThemes } from '../shared/domain/look/look-words.ts';
import { pngOf } from '../server/look/testing/sample-files.ts';
import { command, postObservations } from './harness/api.ts';
import { forEachBrowser, inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { uploadLook } from './harness/look-files.ts';
import { approve, deep, putOnAir } from './harness/messages.ts';
import { openOverlay, type OverlayPage } from './harness/overlay-page.ts';
import { projectRoot } from './harness/project-root.ts';
import { discardServer, startServer, writeShow, type ServerProcess } from './harness/server-process.ts';
import { ago, duel } from './harness/shows.ts';
import { until } from './harness/until.ts';

const show = {
  ...duel,
  racers: [...duel.racers, { id: 'singer', name: 'The singer', accounts: [{ source: 'feed' }], alsoRunning: true }],
  cues: [
    { id: 'ask', content: { kind: 'question', text: 'What first?', choices: ['Sing', 'Sleep'] } },
    { id: 'nets', content: { kind: 'link', url: 'https://example.org/nets', title: 'Nets' } },
    {
      id: 'board',
      content: {
        kind: 'charity',
        name: 'Nets',
        pledges: [
          { by: 'Ann', racer: 'actor', win: 100, lose: 10 },
          { by: 'Bob', racer: 'network', win: 100, lose: 10 },
        ],
      },
    },
    { id: 'guest', content: { kind: 'lower-third', name: 'Mara', line: 'Water' } },
    { id: 'soon', content: { kind: 'slate', title: 'Soon' } },
  ],
};

/** On more than one page. */
const long = 'Everybody here has followed this from a night shift on the other side of the world. '
  .repeat(4)
  .slice(0, 300);

/** OBS appends its Custom CSS to the head as a style element. */
const addCustomCss = (page: Page, text: string): Promise<void> =>
  page.evaluate((css) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
  }, text);

/** Each property of the guide's list. */
const documented = [
  ...readFileSync(path.join(projectRoot, 'docs/overlay.md'), 'utf8').matchAll(/^\s+(--tt-[a-z-]+):/gm),
].map(([, name]) => name ?? '');

/** A value that nothing else has, by kind of property; and how a page says that it has it. */
function telling(name: string, index: number): { readonly value: string; readonly seen: string } {
  if (name === '--tt-title-size') return { value: '0.31', seen: '' };
  if (name === '--tt-title-lines') return { value: '7', seen: 'lines:7' };
  if (name === '--tt-corner') return { value: '37', seen: 'corner:37px' };
  if (name === '--tt-stripe') return { value: '23', seen: 'stripe:23px' };
  if (name === '--tt-case') return { value: 'capitalize', seen: 'case:capitalize' };
  if (name === '--tt-disc') return { value: "'§'", seen: 'before:"§"' };
  if (name === '--tt-gloss')
    return { value: 'linear-gradient(rgb(7, 77, 177), rgb(7, 77, 177))', seen: 'rgb(7, 77, 177)' };
  if (name.endsWith('-font')) return { value: `'Font ${index}'`, seen: `Font ${index}` };
  return { value: `rgb(${index}, 201, 3)`, seen: `rgb(${index}, 201, 3)` };
}

/** Everything that a property could have changed, of each element of the page. Runs inside the page. */
const fingerprint = `(() => { ${deep}
  const said = new Set();
  for (const one of deep(document)) {
    const style = getComputedStyle(one);
    for (const name of ['color', 'backgroundColor', 'backgroundImage', 'fontFamily', 'borderTopColor', 'fill', 'stroke']) said.add(style[name]);
    said.add('lines:' + style.webkitLineClamp);
    said.add('corner:' + style.borderTopLeftRadius);
    said.add('corner:' + style.borderBottomLeftRadius);
    said.add('stripe:' + style.borderTopWidth);
    said.add('case:' + style.textTransform);
    for (const pseudo of ['::before', '::after']) {
      const more = getComputedStyle(one, pseudo);
      said.add('before:' + more.content);
      for (const name of ['backgroundColor', 'backgroundImage']) said.add(more[name]);
    }
  }
  return [...said].join('\\n');
})()`;

const nameSize = `(() => { ${deep}
  const name = deep(document).find((one) => one.getAttribute('part') === 'name');
  return name === undefined ? 0 : parseFloat(getComputedStyle(name).fontSize);
})()`;

const styled = `(() => { ${deep}
  return [...new Set(deep(document).filter((one) => one.hasAttribute('part') && getComputedStyle(one).outlineColor === 'rgb(1, 2, 3)')
    .flatMap((one) => one.getAttribute('part').split(' ')))];
})()`;

forEachBrowser((browserName) => {
  let browser: Browser;
  let server: ServerProcess;
  beforeAll(async () => {
    browser = await openBrowser(browserName);
    server = await startServer({ args: ['--show', await writeShow(show)] });
    await postObservations(server, [
      { ...ago(50, 'actor', 996_947), resolution: 10 },
      ago(50, 'network', 996_943),
      ago(50, 'singer', 905_640),
    ]);
    await uploadLook(server, 'logo.png', pngOf(3, 2));
    await putOnAir(server, { text: long, platform: 'twitch' });
    await approve(server, { text: 'Hello from the harbour' });
    await command(server, 'cue.take', { id: 'board' });
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  it.each(lookThemes)(
    'PAGE-311: each property of the guide does something in %s, and wins over the theme',
    async (theme) => {
      const { page, close } = await openOverlay(browser, server, { parameters: `?theme=${theme}` });
      await page.locator('tt-message-card .card').waitFor();
      await page.locator('tt-cue article').first().waitFor();
      const told = documented.map((name, index) => ({ name, ...telling(name, index) }));
      expect(told.length).toBeGreaterThan(35);
      const before = await page.evaluate<number>(nameSize);
      const silent = async (names: readonly string[]): Promise<readonly string[]> => {
        const set = told.filter(({ name }) => names.includes(name));
        await addCustomCss(page, `:root { ${set.map(({ name, value }) => `${name}: ${value};`).join(' ')} }`);
        const print = await page.evaluate<string>(fingerprint);
        return set.filter(({ seen }) => !print.includes(seen)).map(({ name }) => name);
      };
      // What is set for messages and cues alone goes before what is set for all; what only tests have is not on screen.
      const all = documented.filter((name) => name !== '--tt-warn-ink' && name !== '--tt-brand-text');
      const alone = all.filter((name) => /^--tt-(?:message|cue)(?:-|$)/.test(name));
      expect(await silent(all.filter((name) => !alone.includes(name)))).toEqual([]);
      expect(await silent(alone)).toEqual([]);
      expect(await page.evaluate<number>(nameSize)).toBeLessThan(before);
      // A board has none of this one, and a question does, where the cues' own accent does not go before it.
      await command(server, 'cue.take', { id: 'ask' });
      await addCustomCss(page, ':root { --tt-cue-accent: initial; }');
      await until('the brand as text is on', async () => (await silent(['--tt-brand-text'])).length === 0);
      await command(server, 'cue.take', { id: 'board' });
      await close();
    },
  );

  it('PAGE-311: each part of the guide is reached', async () => {
    await command(server, 'look.settings', { logo: 'logo.png', background: 'logo.png' });
    const overlay = await openOverlay(browser, server);
    await overlay.page.locator('tt-message-card .card').waitFor();
    // A label is a rehearsal's, and a flash is over in a moment.
    const wanted = stageParts.split(', ').filter((part) => part !== 'label' && part !== 'flash');
    await addCustomCss(
      overlay.page,
      wanted.map((part) => `tt-overlay-page::part(${part}) { outline-color: rgb(1, 2, 3); }`).join('\n'),
    );
    const reached = new Set<string>();
    const look = async (...parts: readonly string[]): Promise<void> => {
      await until(`${parts.join()} are reached`, async () => {
        for (const part of await overlay.page.evaluate<string[]>(styled)) reached.add(part);
        return parts.every((part) => reached.has(part));
      });
    };
    await look('panel', 'message', 'pledge', 'logo', 'backdrop');
    for (const [id, part] of [
      ['nets', 'qr'],
      ['ask', 'choice-bar'],
      ['guest', 'lower-third'],
      ['soon', 'slate'],
    ] as const) {
      await command(server, 'cue.take', { id });
      await look(part);
    }
    await command(server, 'victory.fire', {});
    await look('card');
    await command(server, 'victory.cancel', {});
    expect(wanted.filter((part) => !reached.has(part))).toEqual([]);
    await overlay.close();
  });
});

inTodaysBrowser((browserName) => {
  let browser: Browser;
  let server: ServerProcess;
  beforeAll(async () => {
    browser = await openBrowser(browserName);
    server = await startServer({ args: ['--show', await writeShow(show)] });
    await postObservations(server, [ago(50, 'actor', 996_947), ago(50, 'network', 937_787)]);
  });
  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });
  const labels = (overlay: OverlayPage): Promise<readonly string[]> =>
    overlay.page.locator('tt-placement span').allInnerTexts();

  it('PAGE-312: placement outlines each scene that the overlay shows, with its size in pixels, and leaves by a press', async () => {
    const [all, race] = [
      await openOverlay(browser, server),
      await openOverlay(browser, server, { parameters: '?show=race' }),
    ];
    await command(server, 'test.show', { what: 'placement' });
    for (const overlay of [all, race]) await overlay.page.locator('tt-placement .edge').waitFor();
    const told = (await labels(all)).join('\n');
    for (const scene of ['Race', 'Message', 'Cue card', 'Lower third', 'Victory'])
      expect(told).toMatch(new RegExp(`${scene} \\d+ × \\d+ at -?\\d+, -?\\d+`));
    expect(told).toContain('1920 × 1080 · bottom');
    expect((await labels(race)).join('\n')).not.toMatch(/Message|Cue|Victory/);
    const [outline, box] = await Promise.all(
      ['tt-placement .race', 'tt-race'].map((one) => all.page.locator(one).boundingBox()),
    );
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((outline?.[side] ?? 0) - (box?.[side] ?? 9_999)), side).toBeLessThanOrEqual(1);
    await command(server, 'test.end', {});
    for (const overlay of [all, race]) {
      await overlay.page.locator('tt-placement').waitFor({ state: 'detached' });
      expect(overlay.happenings).toEqual([]);
      await overlay.close();
    }
  });
});
