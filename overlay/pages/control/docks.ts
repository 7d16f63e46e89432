import { html } from 'lit';
import '../../components/dock-feed/tt-dock-feed.ts';
import '../../components/dock-intake/tt-dock-intake.ts';
import '../../components/dock-ledger/tt-dock-ledger.ts';
import '../../components/dock-links/tt-dock-links.ts';
import '../../components/dock-look/tt-dock-look.ts';
import '../../components/dock-overlays/tt-dock-overlays.ts';
import { queueKeys } from '../../components/dock-queue/queue-keys.ts';
import '../../components/dock-queue/tt-dock-queue.ts';
import '../../components/dock-race/tt-dock-race.ts';
import '../../components/dock-rules/tt-dock-rules.ts';
import '../../components/dock-rundown/tt-dock-rundown.ts';
import '../../components/dock-show/tt-dock-show.ts';
import '../../components/dock-sources/tt-dock-sources.ts';
import '../../components/dock-speech/tt-dock-speech.ts';
import '../../components/dock-test/tt-dock-test.ts';
import '../../components/dock-victory/tt-dock-victory.ts';
import { rundownDockWords } from '../../strings/rundown-dock.en.ts';
import { controlWords } from '../../strings/control.en.ts';
import { testDockWords } from '../../strings/test-dock.en.ts';
import type { DeskRole, Dock } from './dock.ts';

const words = controlWords.page.docks;
const crew: readonly DeskRole[] = ['control', 'host', 'moderator'];
const control: readonly DeskRole[] = ['control'];

/** Every dock, in the order of the list. To add one: its entry here, its title in the words. */
export const docks: readonly Dock[] = [
  {
    name: 'queue',
    title: words.queue,
    tab: 'queue',
    place: 'across',
    roles: crew,
    keys: queueKeys,
    draw: ({ view, seq, role, self, selfName, live, letters, showNow }) =>
      html`<tt-dock-queue
        .view=${view}
        .seq=${seq}
        .self=${self}
        .selfName=${selfName}
        ?ownOnly=${role === 'moderator'}
        ?mayErase=${role !== 'moderator'}
        ?tests=${role !== 'moderator'}
        ?live=${live}
        ?letters=${letters}
        .now=${showNow}
      ></tt-dock-queue>`,
  },
  {
    name: 'race',
    title: words.race,
    tab: 'race',
    place: 1,
    roles: crew,
    draw: ({ view, powers, full, showNow, live }) =>
      html`<tt-dock-race
        .race=${view.race}
        .powers=${powers}
        .full=${full}
        .showNow=${showNow}
        ?live=${live}
      ></tt-dock-race>`,
  },
  {
    name: 'victory',
    title: words.victory,
    tab: 'race',
    place: 2,
    roles: ['control', 'host'],
    draw: ({ view, full, showNow, live }) =>
      html`<tt-dock-victory
        .race=${view.race}
        .victory=${view.victory}
        .view=${view}
        ?settable=${full !== null}
        .showNow=${showNow}
        ?live=${live}
      ></tt-dock-victory>`,
  },
  {
    name: 'rundown',
    title: words.rundown,
    tab: 'show',
    place: 2,
    roles: crew,
    keys: [
      { key: 'Space', does: rundownDockWords.keys.space },
      { key: '1–9', does: rundownDockWords.keys.digits },
      { key: 'Delete', does: rundownDockWords.keys.end },
      { key: 'Alt+↑↓', does: rundownDockWords.keys.move },
    ],
    draw: ({ view, role, showNow, live }) =>
      html`<tt-dock-rundown
        .view=${view}
        .showNow=${showNow}
        ?locked=${role === 'moderator'}
        ?live=${live}
      ></tt-dock-rundown>`,
  },
  {
    name: 'sources',
    title: words.sources,
    tab: 'race',
    place: 2,
    roles: control,
    draw: ({ view, full, now, live }) =>
      html`<tt-dock-sources
        .sources=${full?.sources ?? {}}
        .racers=${view.race.racers}
        .now=${now}
        ?live=${live}
      ></tt-dock-sources>`,
  },
  {
    name: 'overlays',
    title: words.overlays,
    tab: 'race',
    place: 3,
    roles: control,
    draw: ({ full, history, seq, now, live }) =>
      html`<tt-dock-overlays
        ?live=${live}
        .overlays=${full?.overlays ?? {}}
        .connected=${full?.connected ?? {}}
        .history=${history}
        .seq=${seq}
        .version=${full?.version ?? ''}
        .now=${now}
      ></tt-dock-overlays>`,
  },
  {
    name: 'speech',
    title: words.speech,
    tab: 'queue',
    place: 3,
    roles: crew,
    draw: ({ view, full, live }) =>
      html`<tt-dock-speech
        .speech=${view.speech}
        .desk=${full?.speechDesk ?? null}
        .overlays=${full?.overlays ?? {}}
        ?live=${live}
      ></tt-dock-speech>`,
  },
  {
    name: 'show',
    title: words.show,
    tab: 'show',
    place: 1,
    roles: crew,
    draw: ({ view, powers, full, live }) =>
      html`<tt-dock-show .show=${view.show} .powers=${powers} .full=${full} ?live=${live}></tt-dock-show>`,
  },
  {
    name: 'look',
    title: words.look,
    tab: 'look',
    place: 'across',
    roles: control,
    draw: ({ view, full, live }) =>
      html`<tt-dock-look
        .look=${full?.look ?? null}
        .files=${full?.lookFiles ?? []}
        .view=${view}
        ?live=${live}
      ></tt-dock-look>`,
  },
  {
    name: 'links',
    title: words.links,
    tab: 'set-up',
    place: 1,
    roles: control,
    draw: ({ live }) => html`<tt-dock-links ?live=${live}></tt-dock-links>`,
  },
  {
    name: 'intake',
    title: words.intake,
    tab: 'set-up',
    place: 3,
    roles: control,
    draw: ({ view, full, live }) =>
      html`<tt-dock-intake
        .settings=${view.queueSettings}
        .sources=${full?.sources ?? {}}
        ?live=${live}
      ></tt-dock-intake>`,
  },
  {
    name: 'rules',
    title: words.rules,
    tab: 'set-up',
    place: 2,
    roles: control,
    draw: ({ view, live }) => html`<tt-dock-rules .settings=${view.queueSettings} ?live=${live}></tt-dock-rules>`,
  },
  {
    name: 'feed',
    title: words.feed,
    tab: 'queue',
    place: 3,
    roles: crew,
    draw: ({ view, live }) =>
      html`<tt-dock-feed
        .feed=${view.feed}
        ?reading=${view.queueSettings.chats.length > 0}
        ?live=${live}
      ></tt-dock-feed>`,
  },
  {
    name: 'ledger',
    title: words.ledger,
    tab: 'show',
    place: 2,
    roles: crew,
    draw: ({ view, role, showNow, live }) =>
      html`<tt-dock-ledger
        .messages=${view.messages}
        .queue=${view.queue}
        .mode=${view.show.mode}
        .showNow=${showNow}
        ?wrapped=${view.show.phase === 'wrapped'}
        ?exports=${role !== 'moderator'}
        ?live=${live}
      ></tt-dock-ledger>`,
  },
  {
    name: 'test',
    title: words.test,
    tab: 'show',
    place: 3,
    roles: ['control', 'host'],
    keys: [
      { key: 'A–W 0 7 8 9', does: testDockWords.keys.letters },
      { key: 'Delete', does: testDockWords.keys.end },
    ],
    draw: ({ view, alone, letters, showNow, live }) =>
      html`<tt-dock-test
        .moments=${view.moments}
        .showNow=${showNow}
        ?alone=${alone}
        ?letters=${letters}
        ?live=${live}
      ></tt-dock-test>`,
  },
];
