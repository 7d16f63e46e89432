import { defaultEverySeconds } from '../../../shared/projections/staleness.ts';
import { requireOk } from '../fetch/require-ok.ts';
import { readTotal } from '../read-total.ts';
import { SourceError } from '../source-error.ts';
import type { ConfigOf, Look, LookContext, Source, Watched } from '../source.ts';
import { readAnswer } from './answer.ts';
import { homeOf, userOf } from './home.ts';

type MastodonConfig = ConfigOf<'mastodon'>;
type MastodonWatched = Watched<MastodonConfig>;

const hostOf = (config: MastodonConfig): string => homeOf(config)?.host ?? 'no-host';

/** Accounts of Mastodon and its kin, asked at their home servers (copies elsewhere are stale), without a login. Counts are exact. */
export const mastodonSource: Source<MastodonConfig> = {
  type: 'mastodon',
  title: 'Mastodon',
  // The API looks up one account at a time; 300 requests in 5 minutes are allowed.
  polling: { defaultEverySeconds: defaultEverySeconds.mastodon, batchSize: 1, limit: { interval: 1000, burst: 10 } },
  hostOf,
  groupKey: (config) => JSON.stringify([config.instance ?? '', config.acct, config.allowPrivate === true]),
  describe: (config) => `Mastodon ${config.acct}`,
  look,
};

async function look(watched: readonly MastodonWatched[], context: LookContext): Promise<Look> {
  const [only] = watched;
  if (!only) return { readings: [], faults: [] };
  const { racer, account, config } = only;
  const home = homeOf(config);
  if (home === null) {
    throw new SourceError(
      'config',
      `"${config.acct}" names no home server: write user@home.server, or give "instance"`,
    );
  }
  const url = new URL('/api/v1/accounts/lookup', home);
  url.searchParams.set('acct', userOf(config));
  const asked = await context.fetch(url.href, { allowPrivate: config.allowPrivate });
  const answer = readAnswer(
    requireOk(asked, home.host, context.now(), { words: words(config.acct, home.host) }).text,
    home.host,
  );
  const total = readTotal(answer.followers_count);
  if (!total.ok) {
    return {
      readings: [],
      faults: [{ racer, account, code: 'bad-data', message: `${config.acct} at ${home.host}: ${total.error}` }],
    };
  }
  return { readings: [{ racer, account, total: total.value, resolution: 1 }], faults: [] };
}

function words(acct: string, host: string): Readonly<Record<number, string>> {
  return {
    401: `${host} answers only to people who are logged in: its admins have closed the public API`,
    403: `${host} refuses to answer (it federates with few, or wants signed requests)`,
    404: `${host} knows no account "${acct}": check the spelling, and that this is its home server`,
    410: `"${acct}" is gone from ${host} (deleted or suspended)`,
  };
}
