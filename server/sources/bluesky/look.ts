import { defaultEverySeconds } from '../../../shared/projections/staleness.ts';
import { requireOk } from '../fetch/require-ok.ts';
import { readTotal } from '../read-total.ts';
import type { AccountFault, ConfigOf, Look, LookContext, Reading, Source, Watched } from '../source.ts';
import { readAnswer, type BlueskyAnswer } from './answer.ts';

type BlueskyConfig = ConfigOf<'bluesky'>;
type BlueskyWatched = Watched<BlueskyConfig>;

const publicAppView = 'https://public.api.bsky.app';
const serviceOf = ({ service }: BlueskyConfig): string => service ?? publicAppView;
const hostOf = (config: BlueskyConfig): string => new URL(serviceOf(config)).host;

/** Handles are compared without regard to case, DIDs exactly. */
function normalActor(actor: string): string {
  const bare = actor.trim().replace(/^@/, '');
  return bare.startsWith('did:') ? bare : bare.toLowerCase();
}

/** Bluesky accounts by their public profiles, 25 in one request, without a login. Counts are exact. */
export const blueskySource: Source<BlueskyConfig> = {
  type: 'bluesky',
  title: 'Bluesky',
  polling: { defaultEverySeconds: defaultEverySeconds.bluesky, batchSize: 25, limit: { interval: 200, burst: 10 } },
  hostOf,
  groupKey: (config) => JSON.stringify([serviceOf(config), config.allowPrivate === true]),
  describe: (config) => `Bluesky (${hostOf(config)})`,
  look,
};

async function look(watched: readonly BlueskyWatched[], context: LookContext): Promise<Look> {
  const [first] = watched;
  if (!first) return { readings: [], faults: [] };
  const url = new URL('/xrpc/app.bsky.actor.getProfiles', serviceOf(first.config));
  for (const actor of new Set(watched.map((each) => normalActor(each.config.actor))))
    url.searchParams.append('actors', actor);
  const asked = await context.fetch(url.href, { allowPrivate: first.config.allowPrivate });
  const where = url.host;
  const answer = readAnswer(
    requireOk(asked, where, context.now(), { words: wordsFor(watched, where), batched: true }).text,
    where,
  );
  const readings: Reading[] = [];
  const faults: AccountFault[] = [];
  for (const each of watched) {
    const found = reading(each, answer, where);
    if ('total' in found) readings.push(found);
    else faults.push(found);
  }
  return { readings, faults };
}

function reading(
  { racer, account, config }: BlueskyWatched,
  { profiles }: BlueskyAnswer,
  where: string,
): Reading | AccountFault {
  const actor = normalActor(config.actor);
  const profile = profiles.find((each) => each.did === actor || each.handle.toLowerCase() === actor);
  if (!profile) {
    return {
      racer,
      account,
      code: 'not-found',
      message: `${where} knows no account "${config.actor}": check the handle; a renamed account has a new one`,
    };
  }
  const total = readTotal(profile.followersCount);
  if (!total.ok) return { racer, account, code: 'bad-data', message: `${config.actor} at ${where}: ${total.error}` };
  return { racer, account, total: total.value, resolution: 1 };
}

/** A 400 is about what was asked: with one account in the batch, it is about that account. */
function wordsFor(watched: readonly BlueskyWatched[], where: string): Readonly<Record<number, string>> {
  const [only] = watched;
  if (!only || watched.length > 1) return {};
  return {
    400: `${where} does not take "${only.config.actor}" for an account: a handle like name.bsky.social or a DID is needed`,
  };
}
