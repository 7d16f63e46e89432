import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { Command } from '../../../shared/domain/command.ts';
import { toIso } from '../../../shared/lib/instant.ts';
import { projectRecord } from '../../../shared/projections/record.ts';
import type { RecordView } from '../../../shared/projections/record-view.ts';
import { cueOf } from '../../../shared/testing/cue-scenario.ts';
import { fed } from '../../../shared/testing/scenario.ts';
import { desk, feeder, seen, startAt, testEngine } from '../../engine/testing/test-show.ts';
import { eventsJsonl } from '../../http/export/events-jsonl.ts';
import { tempFolder } from '../../storage/testing/temp-folder.ts';

export interface WholeShow {
  /** As it is exported, without line ends. */
  readonly lines: readonly string[];
  readonly record: RecordView;
  /** Where the show is held. */
  readonly folder: string;
}

const moderator: Actor = { role: 'moderator', id: 'friend', name: 'Mara' };

/** Plays an evening in which everything that can happen happens, and answers its export. */
export async function wholeShow(): Promise<WholeShow> {
  const { engine, log, clock, faults } = testEngine();
  let commands = 0;
  const send = (name: Command['name'], input: object, actor = desk): void => {
    const answer = engine.dispatch({ name, input } as Command, actor, `command-${++commands}`);
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.message}`);
    clock.advance(1_500);
  };
  const now = (): number => Math.floor((clock.now() - startAt) / 1_000);
  const see = async (racer: string, total: number, seconds = now()): Promise<void> => {
    await engine.observe([{ observation: seen(racer, total, seconds), key: `${racer}-${total}-${seconds}` }], feeder);
  };
  let written = 0;
  const say = async (text: string, name = 'Ann', actor = feeder): Promise<string> => {
    const key = `said-${++written}`;
    const author = { name, id: `chat:${name}`, platform: 'chat' };
    const at = clock.now();
    const message = {
      author,
      text,
      origin: 'chat',
      takenBy: 'sent' as const,
      at,
      key,
      url: 'https://example.org/post',
    };
    const emotes = text.includes('Kappa') ? { emotes: [{ name: 'Kappa', id: '25' }] } : {};
    await engine.hold([{ message: { ...message, ...emotes }, source: 'chat', key }], actor);
    return [...log.read()].flatMap((event) => (event.type === 'message.held' ? [event.payload.id] : [])).at(-1) ?? '';
  };

  const cues = Object.entries(cueOf).map(([id, content]) => ({ id, content }));
  const board = {
    id: 'board',
    content: {
      ...{ kind: 'charity', name: 'Nets', url: null, currency: 'USD', milestone: null },
      pledges: [
        { by: 'Ann', racer: null, win: 100, lose: 10, perFollower: 1, start: null, most: null, ruling: null } as const,
      ],
    } as const,
  };
  const setup = {
    ...{ title: 'The whole show', milestones: [1_000], racers: [fed('actor'), fed('network')] },
    cues: [...cues, board],
  };
  send('show.apply', { setup, digest: 'one' });
  send('racer.add', { ...fed('singer'), alsoRunning: true });
  send('racer.change', { racer: 'singer', name: 'The singer' });
  send('racer.remove', { racer: 'singer' });
  send('race.settings', { dwell: 5_000 });
  send('show.title', { title: 'The race of the evening' });
  send('undo', {});
  send('plea.settings', { lag: 10_000, window: 60_000 });
  send('queue.settings', { screening: 2, chats: [{ source: 'twitch', channel: 'red' }] });
  send('victory.settings', { length: 12_000 });
  send('show.stream-started', {});
  send('show.viewer', { on: true });
  send('show.form', { on: false });
  send('look.settings', { theme: 'news', colours: { brand: '#0057b7' }, logo: 'logo.png' });

  for (const step of [0, 1, 2, 3, 4, 5]) {
    clock.advance(20_000);
    await see('actor', 900 + step * 4);
    await see('network', 905 + step);
  }
  await see('network', 100, 2);
  await see('network', 700);
  clock.advance(20_000);
  await see('network', 912);
  engine.dispatch({ name: 'race.observe', input: { ...seen('actor', 3, now()), kind: 'delta' } }, desk);

  const [first, second, third, fourth] = [
    await say('Hello Kappa'),
    await say('see evil.example'),
    await say('three', 'Bob'),
    await say('four', 'Bob'),
  ];
  const [fifth, sixth, seventh] = [await say('five', 'Cid'), await say('six', 'Dan'), await say('seven', 'Eve')];
  send('message.approve', { id: first }, moderator);
  for (const id of [first, second, third, fourth, fifth, sixth]) {
    send('message.approve', { id }, id === first ? desk : moderator);
    if (id !== first) send('message.approve', { id });
  }
  send('message.note', { id: first, note: 'say it slowly' });
  send('message.tag', { id: first, tags: ['nice'] });
  send('message.pin', { id: first, on: true });
  send('message.move', { id: second, before: first });
  send('message.reject', { id: seventh, reason: 'no' });
  send('undo', {});
  send('message.retract', { id: seventh });
  send('speech.settings', { on: true });
  send('reading.start', { id: first });
  clock.advance(8_000);
  send('speech.skip', {});
  send('speech.stop', {});
  send('speech.resume', {});
  send('reading.finish', {});
  send('reading.start', { id: second });
  send('message.skip', { id: second, reason: 'long' });
  send('reading.start', { id: third });
  send('message.return', { id: third });
  send('author.ban', { messageId: fifth }, moderator);
  send('author.unban', { authorId: 'chat:Cid' });
  send('author.ban', { messageId: third });
  send('author.erase', { messageId: third });

  send('cue.take', { id: 'lower' });
  send('cue.take', { id: 'link' });
  send('undo', {});
  send('cue.take', { id: 'question' });
  send('cue.answer', {
    id: 'question',
    votes: [
      { voter: 'a1b2c3', choice: 1 },
      { voter: 'd4e5f6', choice: 0 },
    ],
  });
  send('cue.close', { id: 'question' });
  send('undo', {});
  send('cue.close', { id: 'question' });
  send('cue.end', {});
  send('cue.take', { id: 'board' });
  send('cue.move', { id: 'slate', before: null });
  send('cue.change', { id: 'slate', content: { ...cueOf.slate, title: 'Back soon' } });
  send('cue.remove', { id: 'slate' });
  send('show.safe-mode', { on: true });
  send('show.safe-mode', { on: false });
  send('plea.mark', { note: 'follow!' });
  send('plea.mark', { note: 'by mistake' });
  send('undo', {});

  for (const step of [0, 1, 2]) {
    clock.advance(60_000);
    await see('actor', 930 + step * 20);
    await see('network', 920 + step * 5);
  }
  send('race.correct', { racer: 'network', total: 950 });
  send('victory.hold', {});
  clock.advance(10_000);
  await see('actor', 1_001);
  send('race.confirm', { racer: 'actor', milestone: 1_000 });
  send('victory.cancel', {});
  send('undo', {});
  send('victory.release', {});
  send('victory.cancel', {});
  send('victory.fire', { racer: 'actor', name: 'Bea' });
  send('victory.replay', {});
  send('race.milestone', { milestones: [1_000, 1_010] });
  await see('network', 1_003);
  send('race.dismiss', { racer: 'network', milestone: 1_000 });
  send('message.approve', { id: sixth }, moderator);
  send('message.approve', { id: sixth });
  send('show.wrap', {});
  clock.advance(86_400_000);
  send('author.erase', { authorId: 'chat:Dan' });

  const lines = [...eventsJsonl(log)].join('').trimEnd().split('\n');
  const record = projectRecord(engine.state);
  await engine.stop();
  if (faults.length > 0) throw new Error(`faults: ${faults.map(String).join(', ')}`);
  return { lines, record, folder: tempFolder() };
}

/** Writes lines as a file of a show, and answers its path. */
export function fileOf(folder: string, lines: readonly string[], name = 'events.jsonl', end = '\n'): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => line + end).join(''));
  return path;
}

/** The same, some time after the start. */
export const after = (seconds: number): string => toIso(startAt + seconds * 1_000);
