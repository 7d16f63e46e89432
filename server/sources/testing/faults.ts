import { gzipSync } from 'node:zlib';
import { json, type Answering } from './upstream.ts';

/** What a platform can do wrong. `body` writes an answer of its right shape with this raw JSON for the total. */
export type Fault = (body: (total: string) => string, now: () => number) => Answering;

const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, text = '{"error":"no"}'): Fault =>
  () =>
    json(text, headers, code);

const total =
  (raw: string): Fault =>
  (body) =>
    json(body(raw));

const text =
  (content: string | Buffer, headers: Readonly<Record<string, string>> = {}): Fault =>
  () =>
    json(content, headers);

const redirect =
  (location: (path: string) => string): Fault =>
  () =>
  (request, response) => {
    response.writeHead(302, { location: location(request.url ?? '/') });
    response.end();
  };

/** An answer that begins and never ends by itself. */
const dripping: Fault = () => (_request, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => {
    clearInterval(timer);
  });
};

const cutShort: Fault = () => (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"a":', () => response.destroy());
};

/** Larger than any follower count, without a length. */
const endless: Fault = () => (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.alloc(65_536, 32);
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
};

const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) & 255));

/** Faults from which no total may come. */
export const faults: Readonly<Record<string, Fault>> = {
  'HTTP 204': status(204, {}, ''),
  'HTTP 206': status(206),
  'HTTP 304 to a first question': status(304, {}, ''),
  'HTTP 400': status(400),
  'HTTP 401': status(401, { 'www-authenticate': 'Bearer error="invalid_token"' }),
  'HTTP 403': status(403),
  'HTTP 404': status(404),
  'HTTP 410': status(410),
  'HTTP 418': status(418),
  'HTTP 429': status(429),
  'HTTP 429, retry after 7 s': status(429, { 'retry-after': '7' }),
  'HTTP 429, retry at a date': (_body, now) => json('', { 'retry-after': new Date(now() + 9000).toUTCString() }, 429),
  'HTTP 429, retry after three thousand years': status(429, { 'retry-after': '99999999999' }),
  'HTTP 429, retry five seconds ago': status(429, { 'retry-after': '-5' }),
  'HTTP 429, reset header': (_body, now) => json('', { 'ratelimit-reset': String(Math.floor(now() / 1000) + 5) }, 429),
  'HTTP 500': status(500, {}, 'oops'),
  'HTTP 502 with a page': status(502, { 'content-type': 'text/html' }, '<html><h1>Bad Gateway</h1>'),
  'HTTP 503, retry later': status(503, { 'retry-after': '3' }),
  'a captive portal': text('<html>Please log in</html>', { 'content-type': 'text/html' }),
  'an empty answer': text(''),
  'random bytes': text(bytes),
  'JSON cut off': (body) => json(body('1234').slice(0, -2)),
  'fewer bytes than announced': cutShort,
  'a reset connection': () => (request) => {
    request.socket.resetAndDestroy();
  },
  'no answer': () => () => undefined,
  'one byte at a time': dripping,
  'an endless answer': endless,
  'a gzip bomb': text(gzipSync(Buffer.alloc(20_000_000, 32)), { 'content-encoding': 'gzip' }),
  'gzip that is none': text('not gzip', { 'content-encoding': 'gzip' }),
  'two hundred thousand brackets': text('['.repeat(200_000) + ']'.repeat(200_000)),
  'another shape': text('{"items":{"0":{"id":1,"user":null}},"total":"12"}'),
  'a bare null': text('null'),
  'broken UTF-8': (body) =>
    json(
      Buffer.concat([Buffer.from(body('12').slice(0, -1)), Buffer.from([0xff, 0xc0, 0xed, 0xa0]), Buffer.from('}')]),
    ),
  'a redirect to itself': redirect((path) => path),
  'a redirect to a file': redirect(() => 'file:///etc/passwd'),
  'a redirect to nowhere': redirect(() => 'http://'),
  'total null': total('null'),
  'total 0': total('0'),
  'total below 0': total('-12'),
  'total with a fraction': total('12.5'),
  'total beyond numbers': total('1e999'),
  'total too large to be exact': total('9007199254740993'),
  'total in words': total('"about 12k"'),
  'total with separators': total('"12,345"'),
  'total in a list': total('[12]'),
  'total as an object': total('{"count":12}'),
  'total true': total('true'),
};
