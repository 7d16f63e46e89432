import type { SocialStreamConfig } from '../../../shared/domain/queue/chat-config.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { ChatSink, PlatformLine } from '../../intake/platform-line.ts';
import type { ChatConnection, ConnectionEvents } from '../chat/connected-chat.ts';
import type { KnownPost } from '../chat/known-posts.ts';
import { openGuardedSocket } from '../fetch/guarded-socket.ts';
import { keyStart, nameId, readSessionMessage, type SessionDeletion, type SessionLine } from './session-message.ts';

const publicRelay = 'wss://io.socialstream.ninja';
/** Chat goes out on channel 4; what listeners say would go to the extension by 3, and nothing is said. */
const channels = { in: 4, out: 3 } as const;
/** Pictures come inside of messages, too. */
const maxBytes = 1_048_576;
const remembered = 20_000;

export interface SocialStreamDeps extends ConnectionEvents {
  readonly config: SocialStreamConfig;
  /** The id of the session: whoever has it can read and write there. null = nobody has given it. */
  readonly session: string | null;
  readonly sink: ChatSink;
  readonly now: () => Instant;
  /** What the queue remembers of a platform. */
  known(platform: string): readonly KnownPost[];
}

const silent =
  'joined; no line yet: are “Enable remote API control” and “Send chat messages to API server” on in its settings?';

/** Listens to a Social Stream Ninja session over its websocket API, as one more page of the user's own would. */
export function openSocialStream(deps: SocialStreamDeps): ChatConnection {
  const { config, session, sink, now, known, onLive, onLost } = deps;
  if (session === null) {
    onLost(`nobody has given the id of the session “${config.session}”: set it under Links`, 'auth');
    return { stop: () => undefined };
  }
  /** Keys by the session's numbers, and people by their names: deletions speak of both. */
  const keys = new Map<string, { readonly source: string; readonly id: string }>();
  const people = new Map<string, Map<string, string>>();
  let batch: PlatformLine[] = [];
  let isFirst = true;

  /** Lines that arrive together are taken together. */
  function flush(): void {
    const lines = batch;
    batch = [];
    if (lines.length > 0) sink.lines(lines);
  }

  function take({ line, number }: SessionLine): void {
    if (isFirst) onLive();
    isFirst = false;
    if (number !== null && line.id !== undefined) remember(keys, number, { source: line.source, id: line.id });
    const name = nameId(line.author.name);
    remember(people, name, (people.get(name) ?? new Map<string, string>()).set(line.source, line.author.id));
    if (batch.push(line) === 1) setImmediate(flush);
  }

  function takeBack({ number, platform, name, userId }: SessionDeletion): void {
    // A line and its deletion keep their order.
    flush();
    if (number !== null) {
      const key = keys.get(number) ?? knownKey(number, platform);
      if (key !== undefined && (platform === null || key.source === platform)) sink.retract(key);
      return;
    }
    if (userId !== null && platform !== null) sink.retract({ source: platform, authorId: userId });
    else if (name !== null) for (const author of named(name, platform)) sink.retract(author);
  }

  /** After a restart the queue remembers what we do not. */
  function knownKey(number: string, platform: string | null): { source: string; id: string } | undefined {
    if (platform === null) return undefined;
    const found = known(platform).find(({ id }) => id.startsWith(keyStart(number)));
    return found && { source: platform, id: found.id };
  }

  function named(name: string, platform: string | null): readonly { source: string; authorId: string }[] {
    const found = new Map(people.get(nameId(name)));
    if (platform !== null && !found.has(platform)) {
      const post = known(platform).find((each) => nameId(each.name) === nameId(name));
      found.set(platform, post?.authorId ?? nameId(name));
    }
    return [...found].flatMap(([source, authorId]) =>
      platform === null || source === platform ? [{ source, authorId }] : [],
    );
  }

  const socket = openGuardedSocket({
    url: config.server ?? publicRelay,
    allowPrivate: config.allowPrivate === true,
    maxBytes,
    onOpen: (send) => {
      // In a message, not in the address: addresses stand in logs.
      send(JSON.stringify({ join: session, ...channels }));
      onLive(silent);
    },
    onText: (text) => {
      const message = readSessionMessage(text, `social-stream:${config.session}`, now());
      if (message.kind === 'line') take(message);
      else if (message.kind === 'deletion') takeBack(message);
    },
    onLost: (reason, code) => {
      flush();
      onLost(reason, code);
    },
  });
  return {
    stop: () => {
      flush();
      socket.close();
    },
  };
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > remembered) map.delete(map.keys().next().value ?? '');
}
