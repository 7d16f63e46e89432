import { defaultEverySeconds } from '../../../shared/projections/staleness.ts';
import { printableUrl } from '../fetch/printable-url.ts';
import { requireOk } from '../fetch/require-ok.ts';
import { readTotal } from '../read-total.ts';
import type { AccountFault, ConfigOf, Look, LookContext, Reading, Source, Watched } from '../source.ts';
import { readAnswer } from './answer.ts';
import { atPointer, reachedBy } from './json-pointer.ts';

type JsonConfig = ConfigOf<'json'>;
type JsonWatched = Watched<JsonConfig>;

/** Any JSON over HTTP: an address and a pointer to the total. Accounts with the same address share one request. */
export const jsonSource: Source<JsonConfig> = {
  type: 'json',
  title: 'JSON over HTTP',
  polling: { defaultEverySeconds: defaultEverySeconds.json, batchSize: 100, limit: { interval: 500, burst: 10 } },
  hostOf: ({ url }) => (URL.canParse(url) ? new URL(url).host : 'no-host'),
  groupKey: ({ url, allowPrivate }) => JSON.stringify([url, allowPrivate === true]),
  describe: ({ url }) => `JSON ${printableUrl(url)}`,
  look,
};

async function look(watched: readonly JsonWatched[], context: LookContext): Promise<Look> {
  const [first] = watched;
  if (!first) return { readings: [], faults: [] };
  const { url, allowPrivate } = first.config;
  const where = printableUrl(url);
  const answer = requireOk(await context.fetch(url, { allowPrivate }), where, context.now());
  const document = readAnswer(answer.text, where);
  const readings: Reading[] = [];
  const faults: AccountFault[] = [];
  for (const each of watched) {
    const total = readTotal(atPointer(document, each.config.pointer));
    const { racer, account } = each;
    if (total.ok) readings.push({ racer, account, total: total.value, resolution: each.config.resolution ?? 1 });
    else faults.push({ racer, account, code: 'bad-data', message: pointerTrouble(document, each, where, total.error) });
  }
  return { readings, faults };
}

function pointerTrouble(document: unknown, { config }: JsonWatched, where: string, trouble: string): string {
  const { pointer } = config;
  if (atPointer(document, pointer) !== undefined)
    return `${where} at ${pointer === '' ? 'the top' : pointer}: ${trouble}`;
  const reached = reachedBy(document, pointer);
  return `${where}: nothing at ${pointer}${reached === '' ? '' : `, the answer goes only as far as ${reached}`}: check the pointer`;
}
