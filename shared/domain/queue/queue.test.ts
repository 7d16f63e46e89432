import { describe, expect, test } from 'vitest';
import { anna, ben, host, platform, QueueScenario } from '../../testing/queue-scenario.ts';
import { fed } from '../../testing/scenario.ts';
import type { Actor } from '../actor.ts';
import { deadline } from '../deadline.ts';
import { promised } from './queue-state.ts';

const three = (): QueueScenario =>
  new QueueScenario().hold('one').hold('two').hold('three').approve('one', 'two', 'three');

describe('the queue', () => {
  test('QUEUE-2: held, approved, on air, read; starting the next one finishes the one on air', () => {
    const show = three();
    expect(show.line('approved')).toEqual(['one', 'two', 'three']);
    show.at(10).send('reading.start', {}, host).at(20).send('reading.start', {}, host);
    expect(show.message('one').phase).toMatchObject({ state: 'read', finishedAt: show.now });
    expect(show.state.queue.onAir).toBe(show.id('two'));
    show
      .at(30)
      .send('reading.start', { id: show.id('three') }, host)
      .send('reading.finish', {}, host);
    expect(show.state.queue).toMatchObject({ onAir: null, counts: { read: 3, approved: 0, reading: 0 } });
    show.send('reading.start', {}, host).send('reading.finish', {}, host);
    expect(show.reasons).toEqual(['nothing-next', 'nothing-on-air']);
  });

  test('QUEUE-116: approved with `onAir` it goes on air in the same step, and one undo takes both back', () => {
    const show = new QueueScenario().hold('one').hold('two').approve('one').send('reading.start', {}, host);
    const { seq } = show.state;
    show.send('message.approve', { id: show.id('two'), onAir: true }, host);
    expect([show.stateOf('one'), show.stateOf('two')]).toEqual(['read', 'reading']);
    expect(show.state.seq).toBe(seq + 3);
    show.send('undo', {}, host);
    expect([show.stateOf('one'), show.stateOf('two')]).toEqual(['reading', 'held']);
    expect(show.reasons).toEqual([]);
  });

  test('QUEUE-116: a second person must still approve, and safe mode lets nothing of it happen', () => {
    const show = new QueueScenario().send('queue.settings', { screening: 2 }).hold('one');
    show.send('message.approve', { id: show.id('one'), onAir: true }, anna);
    expect(show.stateOf('one')).toBe('held');
    show.send('show.safe-mode', { on: true }, host);
    show.send('message.approve', { id: show.id('one'), onAir: true }, ben);
    expect([show.stateOf('one'), show.reasons]).toEqual(['held', ['safe-mode']]);
    show.send('show.safe-mode', { on: false }, host);
    show.send('message.approve', { id: show.id('one'), onAir: true }, ben);
    expect(show.stateOf('one')).toBe('reading');
  });

  test('QUEUE-44: who comes too late is told where the message stands and who was first', () => {
    const show = new QueueScenario().hold('one').send('message.approve', { id: '' }, ben);
    const named = { ...anna, name: 'Anna' };
    show.send('message.reject', { id: show.id('one') }, named);
    const said = (): string | undefined => show.rejections.at(-1)?.message;
    show.send('message.approve', { id: show.id('one') }, ben);
    expect(said()).toBe('Cannot approve this message: it is rejected already, by Anna.');
    show.send('message.approve', { id: show.id('one') }, named);
    expect(said()).toBe('Cannot approve this message: it is rejected already, by yourself.');
    show.send('message.return', { id: show.id('one') }, ben).send('message.approve', { id: show.id('one') }, ben);
    show.send('message.approve', { id: show.id('one') }, host);
    expect(said()).toBe('Cannot approve this message: it is approved already, by a moderator.');
    show.send('author.ban', { messageId: show.id('one') }, host).send('message.approve', { id: show.id('one') }, anna);
    expect(said()).toBe('Cannot approve this message: it is retracted, by the host.');
  });

  test('QUEUE-2: returning takes a message off the air to the head of the line, and from the line to held', () => {
    const show = three().send('reading.start', { id: '' }).send('reading.start', {}, host);
    expect(show.reasons).toEqual(['unknown-message']);
    show.send('message.return', { id: show.id('one') }, host);
    expect(show.line('approved')).toEqual(['one', 'two', 'three']);
    expect(show.state.queue.onAir).toBeNull();
    show.send('message.return', { id: show.id('two') }, host);
    expect(show.line('held')).toEqual(['two']);
    expect(show.message('two').phase).toMatchObject({ wasApproved: true });
    show.approve('two');
    expect(show.line('approved')).toEqual(['one', 'three', 'two']);
  });

  test('QUEUE-2: rejecting ends a held message, and skips one that was approved or on air', () => {
    const show = three().hold('four').send('reading.start', {}, host);
    for (const text of ['one', 'two', 'four']) show.send('message.reject', { id: show.id(text) }, anna);
    expect(show.message('one').phase).toEqual({ state: 'skipped', reason: 'rejected' });
    expect(show.message('two').phase).toEqual({ state: 'skipped', reason: 'rejected' });
    expect(show.message('four').phase).toEqual({ state: 'rejected', reason: null });
    expect(show.state.queue.onAir).toBeNull();
    show.send('message.skip', { id: show.id('three'), reason: 'long' }, host);
    expect(show.message('three').phase).toEqual({ state: 'skipped', reason: 'long' });
    show.send('message.return', { id: show.id('four') }, anna);
    expect(show.stateOf('four')).toBe('held');
  });

  test('QUEUE-2: a wish that comes too late is refused and says where the message stands', () => {
    const show = three().send('message.approve', { id: 'm1-0other' }, ben);
    show.send('message.approve', { id: show.id('one') }, ben);
    expect(show.rejections.map(({ reason }) => reason)).toEqual(['unknown-message', 'wrong-state']);
    expect(show.rejections.at(-1)?.message).toContain('approved already');
  });

  test('QUEUE-3: what is promised is counted until it has its end', () => {
    const show = three();
    expect(promised(show.state.queue)).toBe(3);
    show.send('reading.start', {}, host);
    expect(promised(show.state.queue)).toBe(3);
    show.send('reading.finish', {}, host).send('message.skip', { id: show.id('two') }, host);
    expect(promised(show.state.queue)).toBe(1);
    show.hold('held too').send('reading.start', {}, host).hold('late').approve('late').send('show.wrap', {}, host);
    expect(show.stateOf('three')).toBe('read');
    expect(show.stateOf('late')).toBe('carried-over');
    expect(show.stateOf('held too')).toBe('held');
    expect(promised(show.state.queue)).toBe(0);
  });

  test('QUEUE-5: a retraction takes a message off the air and out of the line at once, and marks what was read', () => {
    const show = three().send('reading.start', {}, host);
    show.send('message.retract', { id: show.id('one') }, anna);
    expect(show.state.queue.onAir).toBeNull();
    expect(show.stateOf('one')).toBe('retracted');
    show.send('reading.start', {}, host).send('reading.finish', {}, host);
    show.send('message.platform-retract', { authorId: 'twitch:two' }, platform);
    expect(show.stateOf('two')).toBe('read');
    expect(show.message('two').retractedAt).toBe(show.now);
    show.send('message.retract', { id: show.id('two') }, anna);
    expect(show.reasons).toEqual(['wrong-state']);
  });

  test('QUEUE-7: two-person screening needs two people', () => {
    const show = new QueueScenario().send('queue.settings', { screening: 2 }).hold('one').approve('one');
    expect(show.message('one').phase).toMatchObject({ state: 'held', screenedBy: { role: 'moderator', id: 'anna' } });
    show.approve('one');
    expect(show.reasons).toEqual(['same-person']);
    show.send('message.approve', { id: show.id('one') }, ben);
    expect(show.stateOf('one')).toBe('approved');
    show.send('message.return', { id: show.id('one') }, ben).send('message.approve', { id: show.id('one') }, ben);
    expect(show.message('one').phase).toMatchObject({ state: 'held', screenedBy: { id: 'ben' } });
  });

  test('QUEUE-102: with two-person screening two pages of one name are one person, and two that gave none are two', () => {
    const named = (id: string, name?: string): Actor => ({
      role: 'moderator',
      id,
      ...(name === undefined ? {} : { name }),
    });
    const passes = (first: Actor, second: Actor): string => {
      const show = new QueueScenario().send('queue.settings', { screening: 2 }).hold('one');
      show.send('message.approve', { id: show.id('one') }, first);
      show.send('message.approve', { id: show.id('one') }, second);
      return show.rejections[0]?.message ?? show.stateOf('one');
    };
    expect(passes(named('a', 'Anna'), named('b', 'ANNA'))).toBe(
      'Somebody called Anna has passed this message already: a second person must approve it.',
    );
    expect(passes(named('a', 'Anna'), named('b', 'Ben'))).toBe('approved');
    expect(passes(named('a'), named('b'))).toBe('approved');
    expect(passes(named('a', 'Anna'), named('b'))).toBe('approved');
  });

  test('QUEUE-9: safe mode clears the air and holds everything; undoing it brings everything back', () => {
    const show = three().send('reading.start', {}, host).send('show.safe-mode', { on: true }, anna);
    expect(show.state.queue).toMatchObject({ onAir: null, counts: { held: 3, approved: 0, reading: 0 } });
    show.approve('two').send('reading.start', {}, host);
    expect(show.reasons).toEqual(['safe-mode']);
    show.send('undo', {}, anna).send('undo', {}, anna);
    expect(show.state.show.safeMode).toBe(false);
    expect(show.state.queue.onAir).toBe(show.id('one'));
    expect(show.line('approved')).toEqual(['two', 'three']);
  });

  test('QUEUE-9: leaving safe mode approves nothing by itself', () => {
    const show = three().send('show.safe-mode', { on: true }, anna).send('show.safe-mode', { on: false }, anna);
    expect(show.line('held')).toEqual(['one', 'two', 'three']);
    expect(show.line('approved')).toEqual([]);
  });

  test('QUEUE-13: messages are moved within their line', () => {
    const show = three().hold('four').hold('five');
    const move = (text: string, before: string | null): readonly string[] => {
      show.send('message.move', { id: show.id(text), before: before === null ? null : show.id(before) }, anna);
      return show.line(show.stateOf(text));
    };
    expect(move('three', 'one')).toEqual(['three', 'one', 'two']);
    expect(move('three', 'two')).toEqual(['one', 'three', 'two']);
    expect(move('one', null)).toEqual(['three', 'two', 'one']);
    expect(move('five', 'four')).toEqual(['five', 'four']);
    expect(move('five', 'one')).toEqual(['five', 'four']);
    expect(show.reasons).toEqual(['unknown-message']);
    show.send('undo', {}, anna);
    expect(show.line('held')).toEqual(['four', 'five']);
    show.send('undo', {}, anna);
    expect(show.line('approved')).toEqual(['one', 'three', 'two']);
  });

  test('QUEUE-14: notes and tags stay with the message, a pin keeps it on air', () => {
    const show = three().send('queue.settings', { longestOnAir: 30_000 });
    show.ticking = true;
    show.send('message.note', { id: show.id('one'), note: 'say it as "Ann"' }, anna);
    show.send('message.tag', { id: show.id('one'), tags: ['victory', 'victory'] }, anna);
    show.send('message.pin', { id: show.id('two'), on: true }, host).send('reading.start', {}, host);
    expect(show.message('one')).toMatchObject({ note: 'say it as "Ann"', tags: ['victory'] });
    expect(deadline(show.state)).toBe(show.now + 30_000);
    show.at(40);
    expect(show.message('one').phase).toMatchObject({ state: 'read', finishedAt: show.now - 10_000 });
    show.send('reading.start', {}, host);
    expect(deadline(show.state)).toBeNull();
    show.at(400);
    expect(show.stateOf('two')).toBe('reading');
    show.send('message.pin', { id: show.id('two'), on: false }, host);
    expect(deadline(show.state)).toBeLessThan(show.now);
    show.send('clock.tick', {}, platform);
    expect(show.stateOf('two')).toBe('read');
    show.send('undo', {}, anna);
    expect(show.message('one').tags).toEqual([]);
    show.send('undo', {}, anna);
    expect(show.message('one').note).toBeNull();
  });

  test('QUEUE-7: what was done is undone as it was, unless something newer has happened', () => {
    const show = three().send('reading.start', {}, host).at(5).send('reading.start', {}, host);
    show.send('undo', {}, host);
    expect([show.stateOf('one'), show.stateOf('two')]).toEqual(['reading', 'approved']);
    show.send('undo', {}, host);
    expect(show.line('approved')).toEqual(['one', 'two', 'three']);
    show.send('message.skip', { id: show.id('three') }, anna).send('undo', {}, anna);
    expect(show.stateOf('three')).toBe('approved');
    show.send('message.skip', { id: show.id('two') }, anna);
    show.send('message.platform-retract', { authorId: 'twitch:two' }, platform).send('undo', {}, anna);
    expect(show.reasons).toEqual(['nothing-to-undo']);
    expect(show.stateOf('two')).toBe('skipped');
  });

  test('QUEUE-7: an undo never puts two messages on air, nor one during safe mode', () => {
    const show = three().send('reading.start', {}, host).send('reading.finish', {}, host);
    const { seq } = show.state;
    show.send('reading.start', {}, host).send('undo', { seq }, host);
    expect(show.rejections.at(-1)?.message).toContain('on air');
    show.send('show.safe-mode', { on: true }, anna).send('undo', { seq }, host);
    expect(show.rejections.at(-1)?.message).toContain('Safe mode');
    expect(show.state.queue.onAir).toBeNull();
  });

  test('QUEUE-7: a typed-in message can be taken back', () => {
    const show = new QueueScenario().add('oops').send('undo', {}, anna);
    expect(show.message('oops').phase).toEqual({ state: 'retracted', by: 'undo' });
  });

  test('QUEUE-15: erasing an author takes their messages off the air and leaves neither name nor text in the state', () => {
    const show = three().send('reading.start', {}, host);
    show.send('message.note', { id: show.id('one'), note: 'secret note' }, anna);
    show.send('message.note', { id: show.id('one'), note: 'another' }, anna);
    show.send('author.ban', { messageId: show.id('one') }, anna);
    show.send('author.erase', { messageId: show.id('one') });
    expect(show.state.queue.onAir).toBeNull();
    expect(show.message('one')).toMatchObject({
      text: '',
      erased: true,
      author: { id: 'erased', name: '' },
      note: null,
    });
    expect(JSON.stringify(show.state)).not.toMatch(/by one|twitch:one|secret note|another/);
    show.send('undo', {});
    expect(show.reasons.at(-1)).toBe('nothing-to-undo');
    expect(show.stateOf('one')).toBe('retracted');
    show.send('author.ban', { messageId: show.id('one') }, anna);
    expect(show.reasons.at(-1)).toBe('unknown-author');
  });

  test('QUEUE-23: a show file sets intake rules and chats, and leaves the other settings', () => {
    const show = new QueueScenario().send('queue.settings', { screening: 2, intake: { replies: true } });
    const chats = [{ source: 'twitch', channel: 'race' }] as const;
    const setup = { title: 'T', racers: [fed('a')], queue: { intake: { words: [], questions: true }, chats } };
    show.send('show.apply', { setup, digest: 'second' }, platform);
    expect(show.state.queue.settings).toMatchObject({
      screening: 2,
      chats,
      intake: { replies: true, words: [], questions: true },
    });
  });
});
