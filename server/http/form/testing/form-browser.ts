import { randomBytes } from 'node:crypto';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Answer, Ask } from '../../../security/testing/whole-server.ts';

export const fresh = (): string => randomBytes(16).toString('base64url');

type AskServer = (path: string, wish?: Ask) => Promise<Answer>;

/** A viewer's browser, as far as the server meets it. */
export function formBrowser(ask: AskServer, browser = fresh()) {
  const headers = { 'tickertape-browser': browser };
  async function proof() {
    const challenge = JSON.parse((await ask('/api/v1/form/challenge')).text) as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    return { challenge, solution };
  }
  async function send(more: Readonly<Record<string, unknown>> = {}, also: Partial<Ask> = {}) {
    const body = { name: 'Anna', message: 'Hello, all of you', receipt: fresh(), ...more };
    const whole = 'proof' in more ? body : { ...body, proof: await proof() };
    const answer = await ask('/api/v1/form', {
      method: 'POST',
      body: whole,
      impatient: true,
      ...also,
      headers: { ...headers, ...also.headers },
    });
    return { ...answer, receipt: body.receipt, body: JSON.parse(answer.text) as Record<string, unknown> };
  }
  const one = async (method: string, receipt: string): Promise<Record<string, unknown>> => {
    const answer = await ask(`/api/v1/form/${receipt}`, { method });
    return { status: answer.status, ...(JSON.parse(answer.text) as object) };
  };
  return {
    browser,
    proof,
    send,
    status: (receipt: string) => one('GET', receipt),
    takeBack: (receipt: string) => one('DELETE', receipt),
    eraseAll: () => ask('/api/v1/form', { method: 'DELETE', headers, impatient: true }),
  };
}
