import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { FlagName } from './flag-table.ts';

/** A value as it was given, and where: `--port` or `TICKERTAPE_PORT`. */
export interface GivenValue {
  readonly text: string;
  readonly origin: string;
}

type Parsed<T> = Result<T, string>;

const wholeNumber = (text: string): number => (/^\d{1,16}$/.test(text) ? Number(text) : Number.NaN);

/** Each parser answers the value, or a sentence that says what is wrong with which flag and what to do. */
export const flagValues = {
  port({ text, origin }: GivenValue): Parsed<number> {
    const port = wholeNumber(text);
    if (Number.isInteger(port) && port <= 65_535) return ok(port);
    return fail(
      `${origin} is ${JSON.stringify(text)}, which is no port. Give a whole number from 0 to 65535, such as ${origin} 4170.`,
    );
  },
  speed({ text, origin }: GivenValue): Parsed<number> {
    const speed = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (speed >= 0 && speed <= 1_000_000) return ok(speed);
    return fail(
      `${origin} is ${JSON.stringify(text)}. Give a number from 0 (as fast as it goes) to 1000000, such as ${origin} 60.`,
    );
  },
  milestone({ text, origin }: GivenValue): Parsed<number> {
    const milestone = wholeNumber(text);
    if (Number.isSafeInteger(milestone) && milestone >= 1) return ok(milestone);
    return fail(
      `${origin} is ${JSON.stringify(text)}. Give a whole number above 0 in digits alone, such as ${origin} 1000000.`,
    );
  },
  seed({ text, origin }: GivenValue): Parsed<number> {
    const seed = wholeNumber(text);
    if (Number.isInteger(seed) && seed <= 999_999_999) return ok(seed);
    return fail(
      `${origin} is ${JSON.stringify(text)}. Give a whole number from 0 to 999999999, such as ${origin} 2009.`,
    );
  },
  host({ text, origin }: GivenValue): Parsed<string> {
    const host = text.replace(/^\[|\]$/g, '');
    if (/^[A-Za-z0-9.:_%-]{1,255}$/.test(host)) return ok(host);
    return fail(
      `${origin} is ${JSON.stringify(text)}, which is no address. Give one without port or path, such as ${origin} 127.0.0.1.`,
    );
  },
  publicUrl({ text, origin }: GivenValue): Parsed<URL> {
    const url = URL.canParse(text) ? new URL(text) : null;
    const plain =
      url !== null &&
      url.pathname === '/' &&
      url.search === '' &&
      url.hash === '' &&
      url.username === '' &&
      url.password === '';
    if (plain && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '') return ok(url);
    return fail(
      `${origin} is ${JSON.stringify(text)}. Give scheme and host alone, without a path, such as ${origin} https://race.example.`,
    );
  },
  text({ text, origin }: GivenValue): Parsed<string> {
    return text === '' ? fail(`${origin} is empty. Give a path, or leave it away.`) : ok(text);
  },
  toggle({ text, origin }: GivenValue): Parsed<boolean> {
    if (/^(1|true|yes|on)$/i.test(text)) return ok(true);
    if (/^(0|false|no|off|)$/i.test(text)) return ok(false);
    return fail(`${origin} is ${JSON.stringify(text)}. Give 1 or 0.`);
  },
};

/** What else may have been meant, by the fewest edits; null where nothing is near. */
export function nearestFlag(name: string, names: readonly FlagName[]): FlagName | null {
  const ranked = names.map((known) => ({ known, edits: editDistance(name, known) })).sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= 3 && best.edits < best.known.length ? best.known : null;
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const swap = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
