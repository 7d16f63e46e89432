import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { inCI } from './project-root.ts';

/** A line of a chat, as the recording of a stream has it. */
export interface VodLine {
  /** Seconds from the beginning. */
  readonly t: number;
  readonly id: string;
  readonly uid: string;
  readonly login: string;
  readonly name: string;
  readonly text: string;
}

const folder = process.env['TICKERTAPE_TEST_DATA'];
const file = folder === undefined ? null : path.join(folder, 'chat/vod-49min-3090-messages.ndjson');
const hasVod = file !== null && existsSync(file);

/** Tests that need a real chat; without it they are skipped, and their title says what to set. */
export function withVod(title: string, tests: () => void): void {
  if (!hasVod && inCI && folder !== undefined) throw new Error(`no recorded chat in ${folder}`);
  const reason = 'skipped: set TICKERTAPE_TEST_DATA to the folder that has chat/vod-49min-3090-messages.ndjson';
  describe.skipIf(!hasVod)(hasVod ? title : `${title} (${reason})`, tests);
}

export function readVod(): readonly VodLine[] {
  return readFileSync(file ?? '', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as VodLine);
}

/** As Twitch sends it. */
export const ircLine = (channel: string, { id, uid, login, name, text }: VodLine): string =>
  `@id=${id};user-id=${uid};display-name=${name.replace(/[ ;]/gu, '')};tmi-sent-ts=${Date.now()} :${login}!${login}@${login}.tmi.twitch.tv PRIVMSG #${channel} :${text}`;
