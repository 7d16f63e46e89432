import type { RecordView } from '../../shared/projections/record-view.ts';
import type { Seen } from './evening-race.ts';

type Expected = {
  readonly crossings: readonly Omit<RecordView['crossings'][number], 'source'>[];
  readonly leadChanges: readonly Omit<RecordView['leadChanges'][number], 'afterStep'>[];
};

const iso = (at: number): string => new Date(at).toISOString();

/** What the record of a race of two must be, said from the counts alone, by another way than the product's. */
export function expectedRecord(posted: readonly Seen[], milestone: number, dwell: number): Expected {
  return { crossings: crossingsOf(posted, milestone), leadChanges: leadChangesOf(posted, dwell) };
}

function crossingsOf(posted: readonly Seen[], milestone: number): Expected['crossings'] {
  const found = (['actor', 'network'] as const).flatMap((racer) => {
    const own = posted.filter((seen) => seen.racer === racer);
    const over = own.findIndex(({ total }) => total >= milestone);
    const [under, first, second] = [own[over - 1], own[over], own[over + 1]];
    if (under === undefined || first === undefined || second === undefined) return [];
    const until = posted.slice(0, posted.indexOf(first));
    const rival = until.findLast((seen) => seen.racer !== racer);
    return [{ racer, under, first, second, rival }];
  });
  return found
    .map(({ racer, under, first, second, rival }) => ({
      ...{ racer, milestone, from: iso(under.at), to: iso(first.at), confirmedAt: iso(second.at), total: first.total },
      rivals: rival === undefined ? [] : [{ racer: rival.racer, total: rival.total }],
      photoFinish: found.some(
        (other) => other.racer !== racer && other.under.at < first.at && under.at < other.first.at,
      ),
    }))
    .sort((one, other) => (one.to < other.to ? -1 : 1));
}

/** A leader who was ahead with every count of a dwell. */
function leadChangesOf(posted: readonly Seen[], dwell: number): Expected['leadChanges'] {
  const totals: { actor?: number; network?: number } = {};
  const ahead = posted.flatMap(({ racer, total, at }) => {
    totals[racer] = total;
    if (totals.actor === undefined || totals.network === undefined || totals.actor === totals.network) return [];
    return [{ at, leader: totals.actor > totals.network ? ('actor' as const) : ('network' as const) }];
  });
  const called: Expected['leadChanges'][number][] = [];
  let leader = ahead[0]?.leader;
  let since: number | null = null;
  for (const { at, leader: now } of ahead) {
    if (now === leader || leader === undefined) since = null;
    else {
      since ??= at;
      if (at < since + dwell) continue;
      called.push({ at: iso(since), calledAt: iso(since + dwell), from: leader, to: now });
      leader = now;
      since = null;
    }
  }
  return called;
}
