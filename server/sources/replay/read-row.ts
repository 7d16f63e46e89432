import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { fromIso } from '../../../shared/lib/instant.ts';
import { accountId } from '../../../shared/protocol/account-schema.ts';
import { racerId } from '../../../shared/protocol/primitives.ts';
import { readTotal } from '../read-total.ts';
import type { Columns } from './header.ts';
import type { ReplayRow } from './replay-row.ts';

const dateTime = z.iso.datetime({ offset: true });
const withoutZone = z.iso.datetime({ local: true });

const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

function readTime(text: string): Result<number, string> {
  if (text === '') return fail('the time is empty');
  if (dateTime.safeParse(text).success) return ok(fromIso(text));
  if (withoutZone.safeParse(text).success)
    return fail(`the time ${quoted(text)} has no zone: add Z for UTC, or an offset such as +02:00`);
  return fail(`the time ${quoted(text)} is not ISO 8601, such as 2009-04-17T06:13:00Z`);
}

function readRacer(text: string, known: ReadonlySet<string> | null): Result<string, string> {
  if (text === '') return fail('the racer is empty');
  const id = racerId.safeParse(text);
  if (!id.success)
    return fail(`the racer ${quoted(text)} cannot be an id: 64 characters at most, none of them invisible`);
  if (known && !known.has(text)) return fail(`no racer ${quoted(text)} in this show; it has ${[...known].join(', ')}`);
  return ok(text);
}

function readAccount(text: string | undefined): Result<{ readonly account?: string }, string> {
  if (text === undefined || text === '') return ok({});
  return accountId.safeParse(text).success
    ? ok({ account: text })
    : fail(`the account ${quoted(text)} cannot be an id`);
}

function readResolution(text: string | undefined): Result<number, string> {
  if (text === undefined || text === '') return ok(1);
  const resolution = readTotal(text);
  return resolution.ok ? resolution : fail(`the resolution ${quoted(text)} is not a whole number from 1`);
}

/** Reads one row; every value as it stands, none guessed. */
export function readRow(
  fields: readonly string[],
  columns: Columns,
  known: ReadonlySet<string> | null,
): Result<ReplayRow, string> {
  if (fields.length !== columns.count) {
    return fail(`it has ${String(fields.length)} fields, the header has ${String(columns.count)}`);
  }
  const field = (index: number): string => (fields[index] ?? '').trim();
  const at = readTime(field(columns.time));
  if (!at.ok) return at;
  const racer = readRacer(field(columns.racer), known);
  if (!racer.ok) return racer;
  const text = field(columns.total);
  const total = text === '' ? fail('the total is empty') : readTotal(text);
  if (!total.ok) return total;
  const resolution = readResolution(columns.resolution === null ? undefined : field(columns.resolution));
  if (!resolution.ok) return resolution;
  const account = readAccount(columns.account === null ? undefined : field(columns.account));
  if (!account.ok) return account;
  return ok({ ...account.value, at: at.value, racer: racer.value, total: total.value, resolution: resolution.value });
}
