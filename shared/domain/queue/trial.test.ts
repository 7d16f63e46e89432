import { describe, expect, test } from 'vitest';
import { anna, QueueScenario } from '../../testing/queue-scenario.ts';
import { iso, start } from '../../testing/scenario.ts';
import { startTrial, type Trial } from '../moderation/trial.ts';
import { evolveQueue } from './evolve-queue.ts';
import type { QueueSettings } from './queue-state.ts';
import { withChange, type QueueSettingsChange } from './settings-change.ts';
import { lineToTry, messagesToTry, type PassingLine } from './trial-texts.ts';

function trial(show: QueueScenario, change: QueueSettingsChange, lines: readonly PassingLine[] = []): Trial {
  const { queue } = show.state;
  const running = startTrial(queue.settings.verdicts, withChange(queue.settings, change).verdicts);
  for (const text of messagesToTry(queue, 500)) running.add(text);
  for (const line of lines) running.add(lineToTry(queue, line));
  return running.result();
}

const envelope = { seq: 9, at: iso(0), actor: anna, cause: null };

const line = (text: string, more: Partial<PassingLine> = {}): PassingLine => ({
  id: 'f1',
  author: { id: 'twitch:bob', name: 'bob' },
  platform: 'twitch',
  text,
  at: start,
  firstTime: false,
  ...more,
});

describe('rules on trial', () => {
  test('QUEUE-61: settings that an earlier version wrote get the defaults for what they do not say', () => {
    const show = new QueueScenario();
    const { languages: _languages, capsAt: _capsAt, longest: _longest, ...old } = show.state.queue.settings.verdicts;
    const written = { ...show.state.queue.settings, verdicts: { ...old, floodAt: 9 } } as QueueSettings;
    const payload = { settings: written };
    const event = { ...envelope, type: 'queue.settings-set', payload } as const;
    const { verdicts } = evolveQueue(show.state.queue, event).settings;
    expect(verdicts).toEqual({ ...show.state.queue.settings.verdicts, floodAt: 9 });
  });

  test('QUEUE-62: what would become of the newest messages stands beside what the rules in force make of them', () => {
    const show = new QueueScenario().hold('who is first?').hold('see https://bad.example').hold('what the fuck');
    const before = show.state;
    const tried = trial(show, { verdicts: { actions: { link: 'reject', words: 'mask' } } });
    expect(tried).toMatchObject({
      messages: 3,
      lines: 0,
      now: { rejected: 0, held: 2, masked: 0, noted: 0, clear: 1 },
      then: { rejected: 1, held: 0, masked: 1, noted: 0, clear: 1 },
      changed: 2,
    });
    expect(tried.changes).toEqual([
      {
        ...{ id: show.id('what the fuck'), kind: 'message', text: 'what the fuck', masked: 'what the ••••' },
        ...{ from: 'held', to: 'masked', why: ['a word of the list: fuck'] },
        author: { name: 'by what the fuck', platform: 'twitch' },
      },
      {
        ...{ id: show.id('see https://bad.example'), kind: 'message', text: 'see https://bad.example', masked: null },
        ...{ from: 'held', to: 'rejected', why: ['a link: https://bad.example'] },
        author: { name: 'by see https://bad.example', platform: 'twitch' },
      },
    ]);
    expect(show.state).toBe(before);
  });

  test('QUEUE-62: messages are tried as they stood when they came: floods, repeats, newcomers, and what cleaning took out', () => {
    const same = { id: 'twitch:ann', name: 'ann', platform: 'twitch' };
    const show = new QueueScenario();
    for (const text of ['one', 'two', 'three']) show.hold(text, { author: same });
    show.hold('one', { author: { id: 'twitch:bob', name: 'bob', platform: 'twitch' } }).hold('hid\u202eden');
    show.hold('hello', { firstTime: true });
    expect(trial(show, { verdicts: { floodAt: 3 } }).changes.map(({ text, why }) => [text, why])).toEqual([
      ['three', ['3 messages of this author within 30 s']],
    ]);
    expect(trial(show, { verdicts: { repeatAt: 2 } }).changes).toMatchObject([
      { text: 'one', from: 'held', to: 'clear' },
    ]);
    expect(trial(show, { verdicts: { actions: { hidden: 'reject' } } }).changes).toMatchObject([
      { text: 'hidden', to: 'rejected', why: ['1 invisible or reordering characters were taken out'] },
    ]);
    expect(trial(show, { verdicts: { actions: { 'first-time': 'hold' } } }).changes.map(({ text }) => text)).toEqual([
      'hello',
    ]);
  });

  test('QUEUE-62: lines that were only counted are tried as they came, with what their platform says of the author', () => {
    const show = new QueueScenario();
    const tried = trial(show, { verdicts: { actions: { 'first-time': 'hold', hidden: 'reject' } } }, [
      line('hello', { firstTime: true }),
      line('hello', { firstTime: true, trusted: true }),
      line('ab\u202ec'),
    ]);
    expect(tried).toMatchObject({ messages: 0, lines: 3, changed: 2 });
    expect(tried.changes.map(({ kind, to }) => [kind, to])).toEqual([
      ['line', 'held'],
      ['line', 'rejected'],
    ]);
  });

  test('QUEUE-62: of many changes the newest are listed, and all are counted', () => {
    const show = new QueueScenario();
    for (let count = 0; count < 120; count++) show.hold(`see bad${count}.example.com`);
    const tried = trial(show, { verdicts: { actions: { link: 'off' } } });
    expect(tried.changed).toBe(120);
    expect(tried.changes).toHaveLength(100);
    expect(tried.changes[0]?.text).toBe('see bad119.example.com');
  });
});
