import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../shared/domain/actor.ts';
import { allMessages } from '../shared/domain/queue/message-pages.ts';
import type { AirView, HostView, ModeratorView } from '../shared/projections/views.ts';
import { startWholeServer, type WholeServer } from '../server/security/testing/whole-server.ts';
import { startIrcServer, type IrcServer } from '../server/sources/twitch-chat/testing/irc-server.ts';
import { createFakeSpeaker } from '../server/speech/testing/fake-speaker.ts';
import { inTodaysBrowser, openBrowser } from './harness/browsers.ts';
import { chatLine } from './harness/chat-rig.ts';
import { listenTo, type FrameEar, type HeardPatch } from './harness/frame-ear.ts';
import { saysIn, watchPage, type WatchedPage } from './harness/hostile-watch.ts';
import { deep } from './harness/messages.ts';
import { projectRoot } from './harness/project-root.ts';
import { keepSounds, playing, soundsOf } from './harness/sounds.ts';
import { until } from './harness/until.ts';

const anna: Actor = { role: 'moderator', id: 'anna' };
/** Every text and every attribute of a page, shadow trees and all. Runs inside the page. */
const wholeDocument = `(() => { ${deep}
  return deep(document).map((one) => one.outerHTML + (one.shadowRoot ? one.shadowRoot.innerHTML : '') + (one.value ?? '')).join(' ') + document.title;
})()`;

/** The patch that leads to a seq. */
const at = <V>({ patches }: FrameEar<V>, seq: number): HeardPatch<V> | null =>
  patches.find(({ frame }) => frame.from !== seq && frame.to === seq) ?? null;

inTodaysBrowser((name) => {
  let browser: Browser;
  let whole: WholeServer;
  let chat: IrcServer;
  let pages: Readonly<Record<'overlay' | 'host' | 'prompter' | 'viewer' | 'queue', WatchedPage>>;
  let ears: {
    readonly overlay: FrameEar<AirView>;
    readonly host: FrameEar<HostView>;
    readonly moderator: FrameEar<ModeratorView>;
  };
  let count = 0;

  const dispatch = (command: string, input: object): { readonly ok: boolean } =>
    whole.server.engine.dispatch({ name: command, input } as never, anna);
  const messageOf = (text: string) =>
    allMessages(whole.server.engine.state.queue.messages).find((message) => message.text === text);
  const stateOf = (text: string): string | undefined => messageOf(text)?.phase.state;

  beforeAll(async () => {
    browser = await openBrowser(name);
    chat = await startIrcServer('race');
    whole = await startWholeServer({
      pagesDir: path.join(projectRoot, 'overlay/dist'),
      twitch: chat.connection,
      speaker: createFakeSpeaker(),
      form: { prefix: '0', cost: 1 },
    });
    const keys = whole.keys();
    const open = (called: string, address: string, width: number, height: number): Promise<WatchedPage> =>
      watchPage(browser, called, whole.url + address, { width, height });
    pages = {
      overlay: await open('overlay', `/overlay#k=${keys.overlay}`, 1280, 720),
      host: await open('host', `/host#k=${keys.host}`, 1024, 768),
      prompter: await open('prompter', `/host?mode=prompter#k=${keys.host}`, 1024, 768),
      viewer: await open('viewer', '/viewer', 390, 844),
      queue: await open('queue', `/control?dock=queue#k=${keys.moderator}`, 1280, 900),
    };
    await pages.overlay.page.addInitScript(keepSounds);
    await pages.overlay.page.reload();
    ears = {
      overlay: await listenTo(whole, 'overlay', 'overlay'),
      host: await listenTo(whole, 'host', 'host'),
      moderator: await listenTo(whole, 'moderator', 'moderator'),
    };
    whole.server.engine.dispatch(
      {
        name: 'queue.settings',
        input: { chats: [{ source: 'twitch', channel: 'race' }], intake: { all: true } },
      } as never,
      { role: 'control', id: 'control' },
    );
    whole.server.engine.dispatch(
      { name: 'speech.settings', input: { on: true, overload: { waiting: 100 } } } as never,
      {
        role: 'control',
        id: 'control',
      },
    );
    await chat.joined(1);
  });
  afterAll(async () => {
    await browser.close();
    await whole.stop();
    await chat.close();
  });
  beforeEach(() => {
    count++;
  });

  /** Two messages of one author: the first on air and heard, the second in line. Answers the address of the sound. */
  async function onAir(bring: (texts: readonly [string, string]) => Promise<void>): Promise<{
    readonly first: string;
    readonly second: string;
    readonly sound: string;
  }> {
    const [first, second] = [`Zebra crossing ${count}`, `Quagga crossing ${count}`];
    await bring([first, second]);
    await until('both are held', () => stateOf(first) === 'held' && stateOf(second) === 'held');
    for (const text of [first, second]) dispatch('message.approve', { id: messageOf(text)!.id });
    dispatch('reading.start', { id: messageOf(first)!.id });
    const sound = await until('it has a sound', () => {
      const { voice, queue } = ears.overlay.view!;
      return queue.onAir?.text === first && voice.utterance !== null
        ? `${whole.url}/voice/${voice.utterance.id}`
        : null;
    });
    expect((await fetch(sound)).status).toBe(200);
    await until('the overlay plays it', async () =>
      (await soundsOf(pages.overlay.page)).some(({ url }) => url === sound),
    );
    const places = [
      [pages.overlay, 'tt-message-card .body p'],
      [pages.host, 'tt-big-text p'],
      [pages.prompter, 'tt-big-text p'],
      [pages.viewer, 'tt-viewer-page blockquote'],
      [pages.queue, 'tt-on-air .text'],
    ] as const;
    for (const [page, place] of places)
      expect([page.name, await saysIn(page, place, first)]).toEqual([page.name, true]);
    return { first, second, sound };
  }

  /** What must be so once it was taken back, whoever did it. */
  async function isGone(text: string, sound: string, state: 'retracted' | 'held' = 'retracted'): Promise<void> {
    const { id } = messageOf(text)!;
    const leaving = await until('the overlay has been told', () => {
      const { patches } = ears.overlay;
      return patches.find(({ before, after }) => before.queue.onAir?.id === id && after.queue.onAir?.id !== id) ?? null;
    });
    expect(leaving.before.voice.utterance).not.toBeNull();
    expect(leaving.after.voice.utterance).toBeNull();
    const { to } = leaving.frame;
    const host = await until('the host has been told', () => at(ears.host, to));
    const moderator = await until('moderators have been told', () => at(ears.moderator, to));
    expect(host.before.messages[id]?.text).toBe(text);
    expect(host.after.messages[id]).toBeUndefined();
    expect(host.after.queue.onAir).toBeNull();
    expect(JSON.stringify(host.after)).not.toContain(text);
    expect(JSON.stringify(leaving.after)).not.toContain(text);
    expect(moderator.after.messages[id]?.state).toBe(state);
    expect(moderator.after.queue.onAir).toBeNull();
    expect((await fetch(sound)).status).toBe(404);
    for (const page of [pages.overlay, pages.host, pages.prompter, pages.viewer])
      await until(`nothing of it is on the ${page.name}`, async () => {
        return !(await page.page.evaluate<string>(wholeDocument)).includes(text);
      });
    await until('it is not on air in the queue dock', async () => {
      const lists = '[role=grid][aria-label=Next] tt-message-row, tt-on-air';
      const said = await pages.queue.page.locator(lists).allTextContents();
      return said.every((one) => !one.includes(text));
    });
    await until('the overlay is silent', async () => (await playing(pages.overlay.page)) === null);
  }
  const byChat = async (texts: readonly [string, string]): Promise<void> => {
    texts.forEach((text, index) => chat.say(chatLine('race', `m${count}-${index}`, `user${count}`, text)));
    return Promise.resolve();
  };

  it("SEC-175: the platform's deletion of one message takes it off everywhere in one patch, and leaves the other", async () => {
    const { first, second, sound } = await onAir(byChat);
    chat.say(`@login=user${count};target-msg-id=m${count}-0;tmi-sent-ts=1 :tmi.twitch.tv CLEARMSG #race :${first}`);
    await isGone(first, sound);
    expect(stateOf(second)).toBe('approved');
  });

  it("SEC-175: the platform's ban takes all of an author", async () => {
    const { first, second, sound } = await onAir(byChat);
    chat.say(`@room-id=1;target-user-id=user${count};tmi-sent-ts=1 :tmi.twitch.tv CLEARCHAT #race :user${count}`);
    await isGone(first, sound);
    expect(stateOf(second)).toBe('retracted');
  });

  it('SEC-176: what the platform took back no moderator brings back by undoing what they did before', async () => {
    const { first, sound } = await onAir(byChat);
    chat.say(`@login=user${count};target-msg-id=m${count}-0;tmi-sent-ts=1 :tmi.twitch.tv CLEARMSG #race :${first}`);
    await isGone(first, sound);
    const { undoable } = whole.server.engine.state;
    const entries = undoable.filter(({ actor }) => actor.id === anna.id).slice(-3);
    for (const { seq } of entries.toReversed()) dispatch('undo', { seq });
    expect(stateOf(first)).toBe('retracted');
    expect(ears.overlay.view?.queue.onAir).toBeNull();
  });

  it('SEC-175: a moderator takes it back; undone it stands where it was, and is not spoken again', async () => {
    const { first, sound } = await onAir(byChat);
    dispatch('message.retract', { id: messageOf(first)!.id });
    await isGone(first, sound);
    expect(dispatch('undo', {})).toMatchObject({ ok: true });
    expect(stateOf(first)).toBe('reading');
    expect(await saysIn(pages.overlay, 'tt-message-card .body p', first)).toBe(true);
    expect(ears.overlay.view?.voice.utterance).toBeNull();
    dispatch('reading.finish', {});
  });

  it("SEC-175: a moderator's ban takes all of an author", async () => {
    const { first, second, sound } = await onAir(byChat);
    dispatch('author.ban', { messageId: messageOf(first)!.id });
    await isGone(first, sound);
    expect(stateOf(second)).toBe('retracted');
  });

  it('SEC-175: safe mode takes it off and holds it', async () => {
    const { first, second, sound } = await onAir(byChat);
    dispatch('show.safe-mode', { on: true });
    await isGone(first, sound, 'held');
    expect(stateOf(second)).toBe('held');
    dispatch('show.safe-mode', { on: false });
    expect([stateOf(first), stateOf(second)]).toEqual(['held', 'held']);
    for (const text of [first, second]) dispatch('message.retract', { id: messageOf(text)!.id });
  });

  it('SEC-175: its author takes it back on the public page', async () => {
    const { page } = pages.viewer;
    const { first, second, sound } = await onAir(async (texts) => {
      for (const text of texts) {
        await page.getByLabel('Name').fill('Mara');
        await page.getByLabel('Message').fill(text);
        await page.getByRole('button', { name: 'Send' }).click();
        await until(`"${text}" has come`, () => stateOf(text) === 'held');
      }
    });
    await page.getByRole('button', { name: `Take back: ${first}` }).click();
    await until('it is taken back', () => stateOf(first) === 'retracted');
    // Its author sees what became of it, on their own page alone.
    // Nothing is written again between the clearing and the reload.
    await page.evaluate(() => {
      Storage.prototype.setItem = () => undefined;
      localStorage.clear();
    });
    await page.reload();
    await isGone(first, sound);
    expect(stateOf(second)).toBe('approved');
  });

  it('SEC-175: no page made an error of any of this', () => {
    for (const { name: called, happenings } of Object.values(pages)) expect([called, happenings]).toEqual([called, []]);
  });
});
