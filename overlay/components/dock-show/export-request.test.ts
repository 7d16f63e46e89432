import { describe, expect, it } from 'vitest';
import { ExportRequest, fetchExport } from './export-request.ts';

describe('fetchExport', () => {
  it('PAGE-56: sends the key in a header, never in the address', async () => {
    const asked: [unknown, RequestInit | undefined][] = [];
    const get: typeof fetch = (url, init) => {
      asked.push([url, init]);
      return Promise.resolve(new Response('time,racer\n'));
    };
    const outcome = await fetchExport('/api/v1/export/ticks.csv', 'KEY', get);
    expect(asked).toEqual([['/api/v1/export/ticks.csv', { headers: { Authorization: 'Bearer KEY' } }]]);
    expect(outcome.kind === 'file' ? await outcome.file.text() : null).toBe('time,racer\n');
  });
  it('PAGE-56: a refusal is told with its status, and saves no file', async () => {
    expect(await fetchExport('/x', 'KEY', () => Promise.resolve(new Response('{}', { status: 403 })))).toEqual({
      kind: 'refused',
      status: 403,
    });
  });
  it('PAGE-56: a server that is gone is told, and so is a page that does not answer', async () => {
    expect(await fetchExport('/x', 'KEY', () => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      kind: 'unreachable',
    });
    expect(await new ExportRequest('/x').answer).toEqual({ kind: 'unreachable' });
  });
});
