import { assertNever } from '../lib/assert-never.ts';
import { toIso, type Instant } from '../lib/instant.ts';
import type { ShowEventBody } from '../domain/show-event.ts';
import type { Moment, ShowState, Undoable } from '../domain/show-state.ts';
import { approvedMessages, heldForHost, moderatedMessages, projectHostQueue, projectQueue } from './project-queue.ts';
import { beganView } from './began-view.ts';
import { projectCues, projectHostCues } from './project-cues.ts';
import { emptyFeed } from './queue-view.ts';
import { heldOf } from './held-of.ts';
import { projectLook } from './project-look.ts';
import { projectPleas } from './project-pleas.ts';
import { projectRace } from './project-race.ts';
import { projectHostVictory, projectVictory } from './project-victory.ts';
import { projectRecentRecord } from './record.ts';
import { projectSpeech, projectSpeechDesk, projectVoice } from './project-speech.ts';
import { projectTests } from './project-tests.ts';
import type {
  AccountView,
  AirView,
  Ambient,
  ControlView,
  CrewView,
  DirectorView,
  HostView,
  ModeratorView,
  MomentView,
  OverlayView,
  ViewerView,
} from './views.ts';

export interface ProjectionContext {
  /** The show's clock. */
  readonly now: Instant;
  readonly clockRate: number;
  readonly ambient: Ambient;
}

export type ProjectedAudience = 'overlay' | 'control' | 'director' | 'moderator' | 'host' | 'viewer';

/** What an audience may see: built member by member, so that nothing reaches a page by accident. */
export function projectView(audience: 'control', state: ShowState, ctx: ProjectionContext): ControlView;
export function projectView(audience: 'director', state: ShowState, ctx: ProjectionContext): DirectorView;
export function projectView(audience: 'moderator', state: ShowState, ctx: ProjectionContext): ModeratorView;
export function projectView(audience: 'host', state: ShowState, ctx: ProjectionContext): HostView;
export function projectView(audience: 'viewer', state: ShowState, ctx: ProjectionContext): ViewerView;
export function projectView(audience: 'overlay', state: ShowState, ctx: ProjectionContext): AirView;
export function projectView(
  audience: ProjectedAudience,
  state: ShowState,
  ctx: ProjectionContext,
): OverlayView | AirView | HostView | ControlView;
export function projectView(
  audience: ProjectedAudience,
  state: ShowState,
  ctx: ProjectionContext,
): OverlayView | AirView | HostView | ControlView {
  switch (audience) {
    case 'overlay': {
      const view = overlayView(state, ctx);
      const moments = [...view.moments, ...projectTests(state, ctx.ambient.tests, 'overlay')];
      const look = projectLook(state.look);
      return { ...view, moments, look, voice: projectVoice(state, ctx.now, ctx.ambient.speech) };
    }
    case 'viewer':
      return viewerView(state, ctx);
    case 'host':
      return hostView(state, ctx);
    case 'moderator':
      return moderatorView(state, ctx);
    case 'director':
      return directorView(state, ctx, ({ source }) => ({ source }));
    case 'control':
      return controlView(state, ctx);
    default:
      return assertNever(audience);
  }
}

function overlayView(state: ShowState, ctx: ProjectionContext): OverlayView {
  const { title, mode, label, phase, safeMode } = state.show;
  const { recorded } = ctx.ambient;
  return {
    show: {
      ...{ title, mode, label, phase, safeMode, clockRate: ctx.clockRate },
      ...(recorded === undefined ? {} : { recorded }),
    },
    race: projectRace(state.race, ctx.now),
    victory: projectVictory(state),
    queue: projectQueue(state.queue),
    cues: projectCues(state),
    moments: state.moments.map(momentView),
  };
}

function viewerView(state: ShowState, ctx: ProjectionContext): ViewerView {
  return {
    ...overlayView(state, ctx),
    form: { open: isFormOpen(state, ctx.ambient), keepDays: state.queue.settings.keepDays },
  };
}

function momentView(moment: Moment): MomentView {
  return { ...moment, at: toIso(moment.at), playUntil: toIso(moment.playUntil) };
}

function hostView(state: ShowState, ctx: ProjectionContext): HostView {
  const view = overlayView(state, ctx);
  return {
    ...view,
    moments: [...view.moments, ...projectTests(state, ctx.ambient.tests, 'host')],
    victory: projectHostVictory(state),
    record: projectRecentRecord(state),
    pleas: projectPleas(state.pleas),
    cues: projectHostCues(state),
    queue: projectHostQueue(state.queue, view.race, ctx.now),
    speech: projectSpeech(state, ctx.now, ctx.ambient.speech),
    crew: crewOf(ctx.ambient),
    // Held messages reach the host in solo mode and in no other case.
    messages: isSolo(state, ctx.ambient)
      ? { ...approvedMessages(state.queue), ...heldForHost(state.queue) }
      : approvedMessages(state.queue),
  };
}

const crewOf = ({ crew }: Ambient): CrewView =>
  crew === undefined
    ? { moderators: 0, names: [], since: toIso(0), solo: false }
    : { moderators: crew.moderators, names: crew.names, since: crew.since, solo: crew.solo };

/** The setting has the last word: what is ambient may be a moment behind it. */
const isSolo = (state: ShowState, ambient: Ambient): boolean =>
  ambient.crew?.solo === true && state.queue.settings.solo !== 'off' && state.show.phase === 'on-air';

function moderatorView(state: ShowState, ctx: ProjectionContext): ModeratorView {
  const { settings, banned } = state.queue;
  return {
    ...hostView(state, ctx),
    messages: moderatedMessages(state.queue),
    feed: ctx.ambient.feed ?? emptyFeed,
    queueSettings: settings,
    present: ctx.ambient.present ?? {},
    banned,
    undoable: state.undoable.map(undoableView),
  };
}

/** Safe mode moves thousands: a page is told of the first. */
const mostMoved = 20;

type UndoableView = ModeratorView['undoable'][number];
const viewed = new WeakMap<Undoable, UndoableView>();

/** Made once an entry, so that what did not change is not compared. */
function undoableView(entry: Undoable): UndoableView {
  let view = viewed.get(entry);
  if (view === undefined) {
    const { seq, label, actor, compensation } = entry;
    const moved = messagesIn(compensation);
    view = {
      ...{ seq, label, by: actor.role, who: actor.id, name: actor.name ?? null },
      ...{ messages: moved.slice(0, mostMoved), moves: moved.length },
    };
    viewed.set(entry, view);
  }
  return view;
}

const messagesIn = (events: readonly ShowEventBody[]): readonly string[] => [
  ...new Set(
    events.flatMap((event) => (event.type.startsWith('message.') && 'id' in event.payload ? [event.payload.id] : [])),
  ),
];

type ShownSetup = (config: AccountView['config']) => AccountView['config'];

function directorView(state: ShowState, ctx: ProjectionContext, shown: ShownSetup): DirectorView {
  return {
    ...moderatorView(state, ctx),
    accounts: accountsOf(state, shown),
    began: beganView(state.show.began),
    viewerOpen: isViewerOpen(state, ctx.ambient),
    form: {
      open: isFormOpen(state, ctx.ambient),
      waiting: heldOf(state.queue, 'form'),
      refused: ctx.ambient.formRefused ?? 0,
    },
  };
}

const noFiles: ControlView['lookFiles'] = [];

function controlView(state: ShowState, ctx: ProjectionContext): ControlView {
  const { dwell, confirmAtOnce, rateWindow, etaHorizon } = state.race.settings;
  const { sources, overlays, connected, log, version, otherStart = null } = ctx.ambient;
  return {
    ...directorView(state, ctx, (config) => ({ ...config })),
    settings: { dwell, confirmAtOnce, rateWindow, etaHorizon },
    look: state.look,
    lookFiles: ctx.ambient.lookFiles ?? noFiles,
    speechDesk: projectSpeechDesk(state, ctx.ambient.speech),
    sources,
    overlays,
    connected: { ...connected, viewer: (connected['viewer'] ?? 0) + (ctx.ambient.streams ?? 0) },
    log,
    version,
    otherStart,
  };
}

/** Is the public race page on? Nobody has said: as the server's address suggests. */
export function isViewerOpen(state: ShowState, ambient: Ambient): boolean {
  return state.show.viewer ?? ambient.viewerDefault ?? true;
}

/** Does the form on the public page take messages? Nobody has said: as the server's address suggests. */
export function isFormOpen(state: ShowState, ambient: Ambient): boolean {
  if (state.show.phase === 'wrapped' || ambient.recorded !== undefined || !isViewerOpen(state, ambient)) return false;
  return state.show.form ?? ambient.viewerDefault ?? true;
}

function accountsOf(state: ShowState, shown: ShownSetup): ControlView['accounts'] {
  const accounts: Record<string, Record<string, AccountView>> = {};
  for (const racer of Object.values(state.race.racers)) {
    const own: Record<string, AccountView> = {};
    for (const { id, config, total, at, resolution, source } of Object.values(racer.accounts)) {
      own[id] = { id, config: shown(config), total, at: at === null ? null : toIso(at), resolution, source };
    }
    accounts[racer.id] = own;
  }
  return accounts;
}
