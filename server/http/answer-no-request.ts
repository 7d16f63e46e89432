import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { HttpProblem, problemDetails } from './problem.ts';

const refused = (status: number, reason: string, message: string): HttpProblem =>
  new HttpProblem({ code: 'invalid', reason, message }, { status });

/** Answers what never became a request: no HTTP, headers too large, or too slow. The connection ends with it. */
export function answerNoRequest({ code }: { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || code === 'ECONNRESET') return void socket.destroy();
  const problem = problemOf(code);
  const body = JSON.stringify(problemDetails(problem));
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
      'Connection: close',
      'Content-Type: application/problem+json; charset=utf-8',
      'X-Content-Type-Options: nosniff',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
  // One that does not close its side is not waited for.
  socket.once('finish', () => socket.destroySoon());
}

function problemOf(code: string | undefined): HttpProblem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return refused(431, 'headers-too-large', 'The headers are larger than 8 KiB.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return refused(413, 'too-large', 'The extensions of the chunks are too large.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return refused(408, 'too-slow', 'The request did not come in time: headers within 5 s, all of it within 10 s.');
    default:
      return refused(400, 'bad-http', 'This is no HTTP request that can be understood.');
  }
}
