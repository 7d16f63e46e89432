import type { SourceHealthView, OverlayPresenceView } from '../../shared/projections/views.ts';
import type { PresenceState } from '../components/dock-overlays/presence-state.ts';
import type { SourceAdvice } from '../components/dock-sources/source-advice.ts';
import type { Span } from './formats.ts';
import { raceDockWords } from './race-dock.en.ts';
import type { DeskTab } from '../pages/control/dock.ts';
import type { LinkRole } from '../components/dock-links/link-role.ts';

const units = { second: 's', minute: 'min', hour: 'h', day: 'd' } as const;
const span = ({ amount, unit }: Span): string => `${String(amount)} ${units[unit]}`;

/** The control page's words. Another language is another object of this shape. */
export const controlWords = {
  ago: (since: Span): string => (since.unit === 'second' && since.amount < 1 ? 'just now' : `${span(since)} ago`),
  inSpan: (until: Span): string => `in ${span(until)}`,
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  set: 'Set',
  add: 'Add',
  unknownRacer: 'a racer that is gone',

  page: {
    product: 'Tickertape',
    roles: { host: 'Host', moderator: 'Moderator' },
    tabs: { queue: 'Queue', race: 'Race', show: 'Show', look: 'Look', 'set-up': 'Set-up' } satisfies Record<
      DeskTab,
      string
    >,
    dock: 'Dock',
    docks: {
      queue: 'Queue',
      race: 'Race',
      rundown: 'Rundown',
      victory: 'Victory',
      sources: 'Sources',
      overlays: 'Overlays',
      speech: 'Speech',
      links: 'Links',
      show: 'Show',
      feed: 'Feed',
      ledger: 'Ledger',
      rules: 'Rules',
      intake: 'Intake',
      look: 'Look',
      test: 'Test',
    },
    dockNavigation: 'Docks',
    openAlone: (dock: string): string => `Open ${dock} alone, for a dock of OBS`,
    air: (overlays: number): string =>
      overlays === 0 ? 'No overlay' : overlays === 1 ? '1 overlay' : `${String(overlays)} overlays`,
    status: {
      connecting: 'Connecting',
      live: 'Connected',
      lost: 'Connection lost',
      refused: 'Key refused',
      outdated: 'Page out of date',
    },
    lost: 'The connection to the server is lost. What you see is the last known state; buttons come back with the connection. The overlay keeps its last picture meanwhile.',
    outdated: 'This page is from another version than the server. Reload it.',
    keysTitle: 'Keyboard',
    keysOn: 'Single-letter keys are on',
    keysHelp: 'Letters act only while no field has the focus.',
    keysIn: (dock: string): string => `In ${dock}`,
    keyNames: {
      dock: 'Go to a tab; again: its next dock',
      correct: 'Type in a total',
      confirm: 'Confirm the crossing that was seen',
      fire: 'Fire the victory (press twice)',
      cancel: 'Take the victory off the screen',
      'safe-mode': 'Safe mode on or off',
      undo: 'Undo the last action',
      keys: 'This list',
    },
    refusal: (message: string): string => `Refused: ${message}`,
    safeModeOn: 'Safe mode is on: the air is clear, everything is held.',
    safeModeNow: 'Safe mode: clear the air and hold everything',
    safeModeOff: 'Leave safe mode',
    safeModeShort: (on: boolean): string => (on ? 'Leave safe' : 'Safe'),
    wrapped: 'This show is wrapped. The next start of the server begins a new one.',
    recorded: {
      whole: 'A replay of a recorded show: it plays what was recorded and takes no commands.',
      unproven:
        'A replay of a file that is not proven to be what was recorded. The dock Sources says why. It takes no commands.',
    },
  },

  door: {
    title: 'This page needs its link',
    reason: {
      none: 'Control opens by a link that carries a key. This tab has none yet.',
      expired: 'This one-time link has been used already, or is older than two minutes.',
      'too-many': 'Too many one-time links were tried in a short time. Wait a minute, then use a fresh one.',
      unreachable: 'The server did not answer. Is Tickertape running?',
      refused: 'The server does not know this key: it was changed since, or belongs to another page.',
    },
    pairing: 'Opening with your one-time link …',
    again: 'Try again',
    steps: [
      {
        title: 'Fresh one-time link',
        text: 'Start Tickertape again. It prints a link to this page that works once, for two minutes. It is safe on a shared screen: afterwards it opens nothing.',
      },
      {
        title: 'The lasting link',
        text: 'Open the file links.json in Tickertape’s data folder (the start prints its path) and open the address beside “control”. Keep it off the screen while you share it.',
      },
      {
        title: 'As a moderator',
        text: 'Ask the streamer for your link. It opens this same page with what a moderator may do.',
      },
    ],
    demo: 'See the demo instead',
  },

  ...raceDockWords,

  victory: {
    forWhom: 'For',
    leader: (name: string | null): string => (name === null ? 'The leader' : `The leader (${name})`),
    fire: (name: string | null): string => (name === null ? 'Fire the victory' : `Fire for ${name}`),
    fireSure: 'Press again to fire',
    cancel: 'Take it off',
    idle: 'Fires by itself when a crossing is confirmed. You can fire it by hand at any time.',
    onAir: (name: string): string => `On air: ${name}`,
    past: (name: string, time: string, cause: string): string => `Last: ${name} at ${time}, ${cause}`,
    everybody: 'the victory',
    cause: { crossing: 'by the crossing', hand: 'by hand', replay: 'as a replay' },
    cancelled: 'taken off',
    tests: 'Tests',
    testsHint:
      'On every overlay for a few seconds, marked as a test, and kept nowhere. All tests are in the dock Test.',
  },

  sources: {
    none: 'No source is running. Totals are typed in, or come by the HTTP API. Add an account with a source to a racer.',
    state: {
      idle: 'idle',
      connecting: 'connecting',
      live: 'live',
      degraded: 'degraded',
      backoff: 'waiting to retry',
      'needs-auth': 'needs a login',
      failed: 'failed',
      stopped: 'stopped',
    } satisfies Record<SourceHealthView['state'], string>,
    lastOk: (ago: string): string => `last count ${ago}`,
    lastHeard: (ago: string): string => `read ${ago}`,
    noCount: 'no count yet',
    feeds: (names: string): string => `for ${names}`,
    retry: 'Look again',
    nextTry: (when: string): string => `next try ${when}`,
    budget: (remaining: string, when: string): string => `${remaining} requests left, more ${when}`,
    advice: {
      wait: 'It tries again by itself. The last total stays on screen and says its age.',
      change: 'Change the account in the racer’s form.',
      look: 'Check how the account is written in the racer’s form.',
      slow: 'The platform asks us to slow down. It goes on by itself.',
      shape: 'Check the address and the pointer in the racer’s form.',
      login: 'The platform wants a login for this account: choose another source.',
      chat: 'Check how this chat is set: its address, its name, or the id of its session (Links).',
      report: 'This is a fault of Tickertape. Look again; if it stays, type the totals in and report it.',
    } satisfies Record<SourceAdvice, string>,
  },

  overlays: {
    none: 'No overlay is connected.',
    howTo: [
      'Open OBS and the scene that shall show the race.',
      'Drag the card “Drag into OBS” (Links) onto the canvas, and agree.',
      'It appears here within a second, and its row turns green when the race is painted.',
    ],
    state: {
      current: 'up to date',
      'catching-up': 'catching up',
      behind: 'behind',
      hidden: 'hidden',
      outdated: 'old page',
      waiting: 'not painted yet',
    } satisfies Record<PresenceState, string>,
    advice: {
      behind:
        'It has not painted the latest change. Is the scene frozen, the machine busy? Refresh the browser source in OBS.',
      outdated: 'It runs an older page than the server has. Refresh the browser source in OBS.',
      waiting: 'It is connected and has painted nothing yet.',
    },
    who: ({ obs, userAgent }: Pick<OverlayPresenceView, 'obs' | 'userAgent'>): string =>
      obs === null ? browserName(userAgent) : `OBS ${obs}`,
    painted: (painted: string, seq: string): string => `painted ${painted} of ${seq}`,
    paintedNone: (seq: string): string => `painted nothing of ${seq}`,
    version: (version: string): string => `page ${version}`,
    since: (ago: string): string => `connected ${ago}`,
    testMessage: 'Tests on every overlay: test card, and messages',
    narrowed: (platforms: string): string =>
      `Messages of ${platforms} alone: its link says so. Others are left out here, and it stays empty for them.`,
    pages: 'Connected pages',
    audiences: {
      overlay: 'overlays',
      control: 'control',
      director: 'host’s control',
      moderator: 'moderators',
      host: 'host',
      viewer: 'viewers',
    } as Readonly<Record<string, string>>,
  },

  links: {
    intro: 'Keys stay hidden until you hold the eye. Copying does not show them.',
    names: {
      overlay: 'Overlay',
      host: 'Host',
      control: 'Control',
      moderator: 'Moderator',
      viewer: 'Viewer',
      feed: 'Feed key',
    } satisfies Record<LinkRole, string>,
    purposes: {
      overlay: 'for OBS: it can only look',
      host: 'for the tablet or prompter beside the camera',
      control: 'this page: everything',
      moderator: 'for a friend: approves, rejects, puts on air',
      viewer: 'public: the race, no key',
      feed: 'for a script that posts counts',
    } satisfies Record<LinkRole, string>,
    reveal: (name: string): string => `Hold to show the ${name} link`,
    copy: (name: string): string => `Copy the ${name} link`,
    copied: 'Copied',
    notCopied:
      'The browser does not let this page copy. Hold the eye and copy it by hand, or open this page outside OBS.',
    rotate: (name: string): string => `New key for ${name}`,
    rotateTitle: (name: string): string => `New key for ${name}?`,
    rotateText: {
      overlay: 'Every overlay with the old link goes dark at once. Put the new link into OBS.',
      host: 'Host pages with the old link are closed at once.',
      control: 'All other control pages are closed at once. This one goes on with the new key.',
      moderator: 'Every moderator is out until you send the new link.',
      feed: 'Scripts with the old key are refused from now on.',
    } satisfies Record<Exclude<LinkRole, 'viewer'>, string>,
    rotateYes: 'Make a new key',
    rotated: 'New key made.',
    dragTitle: 'Drag into OBS',
    dragText: 'onto the canvas, then agree',
    dragLabel: (size: string): string => `Drag this into OBS to add the overlay at ${size}`,
    dragName: 'Tickertape',
    size: 'Size',
    platforms: 'Show messages of',
    platformsAll:
      'All platforms. Streaming to several at once? Twitch wants no other chat on its stream: choose Twitch for that overlay.',
    platformsOnly: (names: string): string =>
      `The overlay link, dragged or copied, shows messages of ${names} alone, and nothing instead of the others.`,
    sizeNote: { '1920x1080': 'landscape', '1080x1920': 'portrait', '800x600': 'small' } as Readonly<
      Record<string, string>
    >,
  },

  show: {
    title: 'Title',
    mode: { live: 'Live', replay: 'Replay', rehearsal: 'Rehearsal', demo: 'Demo' },
    phase: { 'on-air': 'on air', wrapped: 'wrapped' },
    opened: {
      new: 'A new log.',
      resumed: 'The last show goes on: nothing was lost.',
      'restored-from-backup': 'The log was damaged and was restored from the last backup. Look at the last minutes.',
      'began-anew-after-damage':
        'The log was damaged and no backup could be read: a new one was begun. The damaged file was kept.',
      memory: 'Kept in memory alone: nothing stays after the end.',
    },
    log: 'Log',
    safeMode: 'Safe mode',
    safeModeHint: 'Clears the air at once and holds everything.',
    viewer: 'Public race page',
    viewerHint: 'Anybody with the address can watch the race there.',
    form: 'Form on that page',
    formHint: 'Viewers write messages there. Each is held until one of you approves it.',
    formNeedsPage: 'Open the public race page first: the form is on it.',
    formCounts: (waiting: number, refused: number): string =>
      `${waiting} from the form ${waiting === 1 ? 'waits' : 'wait'}. Refused since the start: ${refused}.`,
    exports: 'Exports',
    recap: 'Recap: the show as a page, to print and to post',
    wrapped: 'The show is wrapped.',
    exportNames: { record: 'Record', ticks: 'Counts (CSV)', messages: 'Messages (CSV)', events: 'Events (JSON lines)' },
    exportFailed: (status: number): string => `The server answered ${String(status)}. Nothing was saved.`,
    exportUnreachable: 'The server could not be reached. Nothing was saved.',
    exportInDock: 'Docks of OBS cannot save files: open this page in a browser for exports.',
    undo: 'Undo',
    undoOwn: 'Undo my last action',
    undoEntry: (label: string): string => `Undo: ${label}`,
    nothingToUndo: 'Nothing to undo.',
    by: (who: string): string => `by ${who}`,
    wrap: 'Wrap the show',
    wrapTitle: 'Wrap the show?',
    wrapText:
      'The race takes no more counts, and the next start begins a new log. The record stays, and can be exported.',
    wrapYes: 'Wrap it',
    version: (version: string): string => `Tickertape ${version}`,
  },
} as const;

function browserName(userAgent: string): string {
  const found = /(Firefox|Edg|OPR|Chrome|Safari)\/(\d+)/.exec(userAgent);
  if (found === null) return 'A browser';
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
  const [, name = '', version = ''] = found;
  return `${names[name] ?? name} ${version}`;
}
