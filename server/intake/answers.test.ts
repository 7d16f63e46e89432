import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { allMessages } from '../../shared/domain/queue/message-pages.ts';
import { desk, memoryLog, startAt, testEngine } from '../engine/testing/test-show.ts';
import { createAnswers, withAnswers } from './answers.ts';
import { createIntake } from './intake.ts';
import type { PlatformLine } from './platform-line.ts';
import { createVoterHash, openVoterKey, voterKeyFileName } from './voter-key.ts';

const key = randomBytes(32);
const line = (text: string, author: string, id?: string): PlatformLine => ({
  ...{ source: 'twitch', id, author: { id: author, name: author }, text, at: startAt, origin: 'chat', isReply: false },
});
const question = { kind: 'question', text: 'Which?', choices: ['Red', 'Blue'], word: null, tag: 'answer' } as const;

function rig(log = memoryLog()) {
  const { engine, clock } = testEngine({ log });
  const answers = createAnswers({ engine, voterOf: createVoterHash(key, log.meta.logId), every: 1_000_000 });
  const intake = createIntake({ engine, answers, publish: () => undefined, monotonic: () => 0 });
  const counts = (): readonly number[] => {
    answers.flush();
    return engine.state.cues.cues['q']?.asked?.counts ?? [];
  };
  const ask = (content: object = question): void => {
    engine.dispatch({ name: 'cue.add', input: { id: 'q', content: { ...question, ...content } } }, desk);
    engine.dispatch({ name: 'cue.take', input: { id: 'q' } }, desk);
  };
  const held = () => allMessages(engine.state.queue.messages);
  return { engine, clock, log, answers, intake, counts, ask, held };
}

describe('answers', () => {
  test('SHOW-53: lines of chats vote while the question is open, once for each author, and are no messages', async () => {
    const { engine, intake, counts, ask, held } = rig();
    engine.dispatch({ name: 'queue.settings', input: { intake: { all: true } } }, desk);
    intake.lines([line('1', 'early')]);
    ask();
    intake.lines([line('1', 'ann'), line('blue', 'bob'), line('!vote 2', 'cleo'), line('what a day', 'dan')]);
    expect(counts()).toEqual([1, 2]);
    intake.lines([line('2', 'ann')]);
    expect(counts()).toEqual([0, 3]);
    await intake.settled();
    expect(held().map(({ text }) => text)).toEqual(['1', 'what a day']);
  });

  test('SHOW-53: many votes are one line of the log, and it names nobody', () => {
    const { intake, counts, ask, log } = rig();
    ask();
    const before = log.lastSeq;
    for (let at = 0; at < 3_000; at++) intake.lines([line(at % 3 === 0 ? '1' : '2', `somebody${at}`)]);
    expect(counts()).toEqual([1_000, 2_000]);
    expect(log.lastSeq).toBe(before + 1);
    expect(JSON.stringify([...log.read()])).not.toContain('somebody');
  });

  test('SHOW-53: votes outlive the server, and so does whose they were', () => {
    const log = memoryLog();
    const first = rig(log);
    first.ask();
    first.intake.lines([line('1', 'ann'), line('2', 'bob')]);
    first.answers.stop();
    const again = testEngine({ log });
    const answers = createAnswers({ engine: again.engine, voterOf: createVoterHash(key, log.meta.logId) });
    answers.offer({ authorId: 'twitch:ann', text: '2' });
    answers.flush();
    expect(again.engine.state.cues.cues['q']?.asked?.counts).toEqual([0, 2]);
  });

  test('SHOW-53: what was cast before a question closed counts, what comes after it does not', () => {
    const { engine, intake, counts, ask } = rig();
    ask();
    intake.lines([line('1', 'ann')]);
    engine.dispatch({ name: 'cue.close', input: { id: 'q' } }, desk);
    intake.lines([line('1', 'bob')]);
    expect(counts()).toEqual([1, 0]);
  });

  test('SHOW-54: a vote that was taken back is none: a deleted line, a ban, an erasure', () => {
    const { engine, intake, counts, ask } = rig();
    ask();
    intake.lines([line('1', 'ann', 'a1'), line('1', 'bob', 'b1'), line('1', 'cleo', 'c1'), line('2', 'cleo', 'c2')]);
    expect(counts()).toEqual([2, 1]);
    intake.retract({ source: 'twitch', id: 'a1' });
    // A newer line of the same author stands.
    intake.retract({ source: 'twitch', id: 'c1' });
    expect(counts()).toEqual([1, 1]);
    engine.dispatch({ name: 'author.ban', input: { authorId: 'twitch:cleo' } }, desk);
    intake.lines([line('1', 'cleo', 'c3')]);
    expect(counts()).toEqual([1, 0]);
    intake.retract({ source: 'twitch', authorId: 'bob' });
    expect(counts()).toEqual([0, 0]);
  });

  test('SHOW-55: answers in words are held with the tag; with no word to begin with, one of each author', async () => {
    const { intake, ask, held } = rig();
    ask({ choices: [], word: '!answer', tag: 'who' });
    intake.lines([line('!answer my aunt', 'ann'), line('hello', 'bob'), line('!answer my uncle', 'ann')]);
    await intake.settled();
    expect(held().map(({ text, tags }) => [text, ...tags])).toEqual([
      ['my aunt', 'who'],
      ['my uncle', 'who'],
    ]);
    const every = rig();
    every.ask({ choices: [], word: null });
    every.intake.lines([line('my aunt', 'ann'), line('or so', 'ann'), line('nobody', 'bob')]);
    await every.intake.settled();
    expect(every.held().map(({ text }) => text)).toEqual(['my aunt', 'nobody']);
  });

  test('SHOW-55: what was sent by form, hook or API answers too, and is held as ever', async () => {
    const { engine, answers, counts, ask, held } = rig();
    ask();
    const author = { name: 'Ann', id: 'form:ann', platform: 'form' };
    const message = { author, text: 'Red', origin: 'form', takenBy: 'sent', at: startAt, key: 'form:1' } as const;
    await withAnswers(engine, answers).hold([{ message, source: 'form' }], desk);
    expect(counts()).toEqual([1, 0]);
    expect(held()).toMatchObject([{ text: 'Red', tags: ['answer'] }]);
    engine.dispatch({ name: 'message.retract', input: { id: held()[0]?.id ?? '' } }, desk);
    expect(counts()).toEqual([0, 0]);
  });

  test('SHOW-53: the key that voters are hashed with stays the same, and is for its owner alone', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'voters-'));
    expect(openVoterKey(folder).equals(openVoterKey(folder))).toBe(true);
    expect(readdirSync(folder)).toEqual([voterKeyFileName]);
    if (process.platform !== 'win32') expect(statSync(path.join(folder, voterKeyFileName)).mode & 0o777).toBe(0o600);
    expect(createVoterHash(key, 'one')('twitch:ann')).not.toBe(createVoterHash(key, 'two')('twitch:ann'));
  });
});
