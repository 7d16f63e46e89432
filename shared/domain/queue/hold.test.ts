import { describe, expect, test } from 'vitest';
import { anna, platform, QueueScenario } from '../../testing/queue-scenario.ts';
import { iso, start } from '../../testing/scenario.ts';

describe('taking messages in', () => {
  test('QUEUE-1: what is sent, taken or typed in is held, cleaned, in the order in which it came', () => {
    const show = new QueueScenario().hold('one').hold('  two\u202e ').add('three');
    expect(show.line('held')).toEqual(['one', 'two', 'three']);
    expect(show.message('three')).toMatchObject({
      author: { name: 'Phone', platform: 'typed' },
      origin: 'typed',
      takenBy: 'typed',
      number: 3,
    });
    expect(show.state.queue).toMatchObject({ taken: 3, onAir: null, counts: { held: 3, approved: 0 } });
    expect(
      new Set(show.events.flatMap((event) => (event.type === 'message.held' ? [event.payload.id] : []))).size,
    ).toBe(3);
  });

  test('QUEUE-1: a text of which nothing can be shown is refused, and so is one from the future', () => {
    const show = new QueueScenario()
      .hold('\u200b\u3164')
      .hold('later', { at: start + 61_000 })
      .hold('soon', { at: start + 60_000 });
    expect(show.reasons).toEqual(['empty', 'future']);
    expect(show.line('held')).toEqual(['soon']);
  });

  test('QUEUE-10: the same delivery again leaves no trace, by platform id, else by author, words and time', () => {
    const show = new QueueScenario().hold('one', { key: 'twitch:1' }).hold('one', { key: 'twitch:1' });
    expect(show.state.queue.taken).toBe(1);
    show.hold('two').hold('TWO \u{e0000}', { author: { name: 'x', id: 'twitch:two', platform: 'twitch' } });
    expect(show.state.queue.taken).toBe(2);
    show.hold('two', { author: { name: 'x', id: 'twitch:other', platform: 'twitch' } });
    show.at(3).hold('two');
    show.hold('one', { key: 'twitch:2' });
    expect(show.state.queue.taken).toBe(5);
    expect(show.rejections).toEqual([]);
  });

  test('QUEUE-11: what is held is never dropped; past the limit intake is refused and people are not', () => {
    const show = new QueueScenario().send('queue.settings', { mostHeld: 3 });
    for (const text of ['1st', '2nd', '3rd', '4th', '5th']) show.hold(text);
    expect(show.reasons).toEqual(['full', 'full']);
    show.add('by hand').hold('picked', { takenBy: 'picked' });
    expect(show.line('held')).toEqual(['1st', '2nd', '3rd', 'by hand', 'picked']);
  });

  test('QUEUE-21: verdicts stand on the message; a rule that rejects ends it, one that masks covers it', () => {
    const show = new QueueScenario().send('queue.settings', {
      verdicts: { actions: { link: 'reject', contact: 'mask' } },
    });
    show.hold('see evil.ru').hold('call +49 151 2345 6789 now').hold('plain');
    expect(show.stateOf('see evil.ru')).toBe('rejected');
    expect(show.message('see evil.ru').phase).toEqual({ state: 'rejected', reason: 'rule: link' });
    expect(show.message('call +49 151 2345 6789 now').masked).toBe('call ••• ••• •••• •••• now');
    expect(show.message('plain').verdicts).toEqual([]);
  });

  test('QUEUE-22: a rule approves nothing unless told to, and then only what no rule holds', () => {
    const show = new QueueScenario().hold('first');
    show.send('queue.settings', { approveUnflagged: true }).hold('second').hold('see evil.ru');
    expect([show.stateOf('first'), show.stateOf('second'), show.stateOf('see evil.ru')]).toEqual([
      'held',
      'approved',
      'held',
    ]);
    show.send('show.safe-mode', { on: true }).hold('third');
    expect(show.stateOf('third')).toBe('held');
    show.send('show.safe-mode', { on: false }).send('queue.settings', { screening: 2 }).hold('fourth');
    expect(show.stateOf('fourth')).toBe('held');
  });

  test('QUEUE-20: floods, repeats and newcomers are told from what came before', () => {
    const show = new QueueScenario();
    const of = (id: string) => ({ author: { name: id, id, platform: 'twitch' }, firstTime: undefined });
    const rules = (text: string): readonly string[] => show.message(text).verdicts.map((verdict) => verdict.rule);
    for (const text of ['a', 'b', 'c', 'd', 'e']) show.hold(text, of('ann'));
    expect(rules('a')).toEqual(['first-time']);
    expect(rules('b')).toEqual([]);
    expect(rules('e')).toEqual(['flood']);
    show.at(40).hold('f', of('ann')).hold('A!', of('bob')).hold('F', of('cleo'));
    expect(rules('f')).toEqual([]);
    expect(rules('F')).toEqual(['repeat', 'first-time']);
  });

  test('QUEUE-12: a banned author is refused, what is open of theirs is retracted, and a ban can be lifted', () => {
    const show = new QueueScenario()
      .hold('one')
      .hold('two', { author: { name: 'x', id: 'twitch:one', platform: 'twitch' } })
      .hold('three');
    show.approve('two').send('author.ban', { messageId: show.id('one') }, anna);
    expect(['one', 'two', 'three'].map((text) => show.stateOf(text))).toEqual(['retracted', 'retracted', 'held']);
    show.hold('one', { key: 'k' });
    expect(show.reasons).toEqual(['banned']);
    show.send('undo', {}, anna);
    expect([show.stateOf('one'), show.stateOf('two')]).toEqual(['held', 'approved']);
    show.hold('again', { author: { name: 'x', id: 'twitch:one', platform: 'twitch' } });
    expect(show.stateOf('again')).toBe('held');
    show
      .send('author.ban', { authorId: 'twitch:nobody' }, anna)
      .send('author.unban', { authorId: 'twitch:nobody' }, anna);
    expect(show.state.queue.banned).toEqual([]);
  });

  test('QUEUE-5: a platform takes back one message, all of an author, or everything', () => {
    const show = new QueueScenario().hold('one', { key: 'twitch:1' }).hold('two').hold('three').add('four');
    show.send('message.platform-retract', { key: 'twitch:1' }, platform);
    expect(show.message('one').phase).toEqual({ state: 'retracted', by: 'platform' });
    show.send('message.platform-retract', { authorId: 'twitch:two' }, platform);
    expect(show.line('held')).toEqual(['three', 'four']);
    show.send('message.platform-retract', { platform: 'twitch' }, platform);
    expect(show.line('held')).toEqual(['four']);
    show.send('message.platform-retract', { key: 'twitch:unknown' }, platform);
    expect(show.rejections).toEqual([]);
    expect(show.message('one').retractedAt).toBe(start);
    expect(show.events.at(-1)).toMatchObject({ type: 'message.retracted', payload: { at: iso(0) } });
  });

  test.each([
    ['https://social.example/@ann/1', true],
    ['http://localhost:3000/post', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)//https://social.example', false],
    ['data:text/html,https://social.example', false],
    ['file:///etc/passwd', false],
    ['//social.example/1', false],
    ['https://social.example/" onclick="x', false],
    ['https://social.example\\@evil.example', false],
  ])('QUEUE-95: of a message, %j is kept as its address: %s', (url, kept) => {
    expect(new QueueScenario().hold('one', { url }).message('one').url).toBe(kept ? url : null);
  });
});
