import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseShowFile, readShowFile, type ShowFile } from './read-show-file.ts';
import { showJsonSchema } from './show-schema.ts';

const race = {
  title: 'Race to a million',
  milestones: [1_000_000],
  racers: [
    { id: 'actor', name: 'The actor', accounts: [{ source: 'feed' }] },
    {
      id: 'network',
      name: 'The network',
      colour: '#aa0000',
      accounts: [{ source: 'json', url: 'https://counts.example/n', pointer: '/followers' }],
    },
  ],
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const problems = async (text: string): Promise<string> => {
  const result = await parseShowFile(bytes(text), 'race.json');
  if (result.ok) throw new Error('was accepted');
  return result.error.join('\n');
};
const accepted = async (text: string): Promise<ShowFile> => {
  const result = await parseShowFile(bytes(text), 'race.json');
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
};
const variant = (change: (copy: typeof race) => unknown): string => {
  const copy = structuredClone(race);
  change(copy);
  return JSON.stringify(copy);
};

describe('show file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tt-show-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('CLI-6: a show file gives title, milestones and racers', async () => {
    const path = join(folder, 'race.json');
    await writeFile(path, JSON.stringify(race));
    expect(await readShowFile(path)).toMatchObject({ ok: true, value: { setup: race } });
  });

  it('CLI-6: a byte order mark is allowed, and intake of later versions is let through', async () => {
    const text = `\uFEFF${JSON.stringify({ ...race, intake: { command: '!ask' } })}`;
    expect((await accepted(text)).setup).toEqual(race);
  });

  it('SHOW-46: cues are read, with what is left out filled in, and refused with the place of what is wrong', async () => {
    const link = { id: 'nets', content: { kind: 'link', url: 'https://example.org/nets', title: 'Nets' } };
    const question = { content: { kind: 'question', text: 'What\u202e next?', choices: ['Sing', 'Dance'] } };
    const { cues } = (await accepted(JSON.stringify({ ...race, cues: [link, question] }))).setup;
    expect(cues).toMatchObject([link, { content: { text: 'What next?', word: '!answer', tag: 'answer' } }]);
    for (const [cue, place] of [
      [{ content: { ...link.content, url: 'javascript:alert(1)' } }, 'cues[0].content.url'],
      [{ content: { ...link.content, url: 'https://user:pass@example.org' } }, 'cues[0].content.url'],
      [{ ...link, lasts: 9_000 }, 'cues[0].lasts'],
      [{ content: { ...question.content, choices: ['One'] } }, 'cues[0].content.choices'],
      [{ content: { kind: 'charity', name: 'x', pledges: [{ by: 'A', win: 0.5 }] } }, 'cues[0].content.pledges[0].win'],
    ] as const) {
      const read = await parseShowFile(Buffer.from(JSON.stringify({ ...race, cues: [cue] })), 'show.json');
      expect(read.ok ? 'accepted' : read.error.join(), place).toContain(place);
    }
  });

  it('QUEUE-75: host says whether the host may approve alone', async () => {
    const host = { solo: 'always', soloAfter: 5_000 };
    expect((await accepted(JSON.stringify({ ...race, host }))).setup.queue).toEqual(host);
    expect((await accepted(JSON.stringify({ ...race, host, intake: { all: true } }))).setup.queue).toEqual({
      ...host,
      intake: { all: true },
    });
    expect(await problems(JSON.stringify({ ...race, host: { solo: 'sometimes' } }))).toMatch(/host\.solo/);
  });
  it('CLI-6: intake says what becomes a message and which chats are read', async () => {
    const intake = { words: ['!q'], questions: true, twitch: 'race' };
    expect((await accepted(JSON.stringify({ ...race, intake }))).setup).toEqual({
      ...race,
      queue: { intake: { words: ['!q'], questions: true }, chats: [{ source: 'twitch', channel: 'race' }] },
    });
    expect(await problems(JSON.stringify({ ...race, intake: { twitch: 'not a channel' } }))).toMatch(/intake\.twitch/);
  });

  it('QUEUE-114: queue, public page, speech and pleas are read, and refused with the path of what is wrong', async () => {
    const more = {
      queue: { keepDays: 7, screening: 2, emotes: 'proxied', emoteHosts: ['cdn.example.org'], longestOnAir: null },
      viewer: { open: true, form: false },
      speech: { on: true, speed: 1.2 },
      pleas: { lag: 30_000, window: 600_000 },
    };
    expect((await accepted(JSON.stringify({ ...race, ...more }))).setup).toEqual({ ...race, ...more });
    const { queue } = (
      await accepted(JSON.stringify({ ...race, ...more, intake: { all: true }, host: { solo: 'off' } }))
    ).setup;
    expect(queue).toEqual({ ...more.queue, intake: { all: true }, solo: 'off' });
    for (const [wrong, place] of [
      [{ queue: { keepDays: -1 } }, 'queue.keepDays: '],
      [{ queue: { screening: 3 } }, 'queue.screening: '],
      [{ queue: { verdicts: { actions: { caps: 'shout' } } } }, 'queue.verdicts.actions.caps: '],
      [{ queue: { verdicts: { floodAt: 1 } } }, 'queue.verdicts.floodAt: '],
      [{ queue: { emoteHosts: ['https://cdn.example.org'] } }, 'queue.emoteHosts[0]: '],
      [{ queue: { solo: 'auto' } }, 'queue: "solo" is not known here'],
      [{ viewer: { form: 'open' } }, 'viewer.form: '],
      [{ viewer: { on: true } }, 'viewer: "on" is not known here'],
      [{ speech: { speed: 9 } }, 'speech.speed: '],
      [{ speech: { overload: { rule: 'shout' } } }, 'speech.overload.rule: '],
      [{ pleas: { lag: '30s' } }, 'pleas.lag: '],
    ] as const)
      expect(await problems(JSON.stringify({ ...race, ...wrong })), place).toContain(`race.json: ${place}`);
  });

  it('CLI-7: a syntax error is named with file, line and column', async () => {
    expect(await problems('{\n  "title": "x",\n  "racers": [}\n}')).toMatch(
      /^race\.json:3:14: value expected, but here is "}".*check quotes, commas and brackets/,
    );
    expect(await problems('{"title": "x"')).toMatch(/^race\.json:1:14: /);
    expect(await problems('')).toMatch(/^race\.json:1:1: /);
  });

  it.each([
    [
      variant((show) => Object.assign(show.racers[1]?.accounts[0] ?? {}, { url: 'no address' })),
      /racers\[1\]\.accounts\[0\]\.url: /,
    ],
    [
      variant((show) => Object.assign(show.racers[0] ?? {}, { color: '#fff' })),
      /racers\[0\]: "color" is not known here/,
    ],
    [variant((show) => Object.assign(show.racers[0] ?? {}, { colour: 'red' })), /racers\[0\]\.colour: must be #rrggbb/],
    [
      variant((show) => Object.assign(show.racers[1] ?? {}, { id: 'actor' })),
      /racers\[1\]\.id: "actor" is the id of an earlier racer/,
    ],
    [
      variant((show) => Object.assign(show.racers[0]?.accounts[0] ?? {}, { source: 'telex' })),
      /racers\[0\]\.accounts\[0\]\.source: .*'feed'/,
    ],
    [variant((show) => Object.assign(show, { milestones: ['1M'] })), /milestones\[0\]: /],
    [variant((show) => Object.assign(show, { title: undefined })), /title: missing/],
    [
      variant((show) =>
        Object.assign(show.racers[0] ?? {}, {
          accounts: [
            { source: 'feed', id: 'a' },
            { source: 'manual', id: 'a' },
          ],
        }),
      ),
      /racers\[0\]\.accounts\[1\]\.id: "a" is the id of an earlier account/,
    ],
    ['[]', /race\.json: .*expected object/],
  ])('CLI-7: %s is refused with file and path', async (text, message) => {
    expect(await problems(text)).toMatch(message);
  });

  it('CLI-7: a file that is not there, a folder and bytes that are no text are each named', async () => {
    expect(await readShowFile(join(folder, 'none.json'))).toMatchObject({
      ok: false,
      error: [expect.stringContaining('there is no such file')],
    });
    expect(await readShowFile(folder)).toMatchObject({ ok: false, error: [expect.stringContaining('is a folder')] });
    expect(await parseShowFile(new Uint8Array([0xff, 0xfe, 0x00]), 'x')).toMatchObject({
      ok: false,
      error: [expect.stringContaining('UTF-8')],
    });
  });

  it('CLI-8: the digest changes with what the file says, not with how it is laid out', async () => {
    const digest = (await accepted(JSON.stringify(race))).digest;
    expect((await accepted(JSON.stringify(race, null, 4))).digest).toBe(digest);
    const other = await accepted(variant((show) => Object.assign(show, { title: 'Other' })));
    expect(other.digest).not.toBe(digest);
  });

  it('API-1: the JSON schema describes every member, also those of later versions', () => {
    const schema = showJsonSchema() as { properties: Record<string, unknown>; required: string[]; $schema: string };
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining([
        ...['title', 'milestones', 'racers', 'settings', 'intake', 'host', 'cues'],
        ...['queue', 'viewer', 'speech', 'pleas'],
      ]),
    );
    expect(schema.required).toEqual(['title', 'racers']);
    expect(schema.$schema).toContain('json-schema.org');
  });
});
