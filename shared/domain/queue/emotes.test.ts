import { expect, test } from 'vitest';
import { host, QueueScenario } from '../../testing/queue-scenario.ts';
import { projectView } from '../../projections/project.ts';
import type { OnAirView } from '../../projections/queue-view.ts';
import { emoteSpans, shownSpans } from './emotes.ts';

const emotes = [
  { name: 'HeyWave', id: '25' },
  { name: ':)', id: '1' },
];

function onAirOf(show: QueueScenario): OnAirView | null {
  const ambient = {
    ...{ sources: {}, overlays: {}, connected: {}, version: '1' },
    log: { id: 'log', opened: 'new', note: null },
  } as const;
  return projectView('overlay', show.state, { now: show.now, clockRate: 1, ambient }).queue.onAir;
}

test('QUEUE-71: emotes are found again in the clean text as whole words, and what was changed is text', () => {
  expect(emoteSpans('hi HeyWave HeyWaves :)', emotes)).toEqual([
    { from: 3, to: 10, id: '25' },
    { from: 20, to: 22, id: '1' },
  ]);
  expect(emoteSpans('👩‍👩‍👧‍👦 HeyWave', emotes)).toEqual([{ from: 12, to: 19, id: '25' }]);
  expect(emoteSpans('nothing of it', emotes)).toEqual([]);
  expect(emoteSpans(':) '.repeat(100), emotes)).toHaveLength(20);
});

test('QUEUE-71: what a rule masked stays masked', () => {
  const spans = emoteSpans('bad HeyWave', emotes);
  expect(shownSpans('bad HeyWave', null, spans)).toBe(spans);
  expect(shownSpans('bad HeyWave', '••• HeyWave', spans)).toEqual(spans);
  expect(shownSpans('bad HeyWave', 'bad •••••••', spans)).toEqual([]);
  expect(shownSpans('bad HeyWave', '• HeyWave', spans)).toEqual([]);
});

test('QUEUE-72: the screen gets emotes only where the streamer has switched them on, and erased ones never', () => {
  const show = new QueueScenario().hold('\u200bhi  HeyWave', {
    emotes,
    author: { name: 'Ann', id: 'twitch:ann', platform: 'twitch' },
  });
  const [id = ''] = Object.keys(projectIds(show));
  show.send('message.approve', { id }).send('reading.start', { id }, host);
  expect(onAirOf(show)).toMatchObject({ text: 'hi HeyWave', emotes: [] });
  show.send('queue.settings', { emotes: 'proxied' });
  expect(onAirOf(show)).toMatchObject({ emotes: [{ from: 3, to: 10, id: '25' }] });
  show.send('author.erase', { authorId: 'twitch:ann' });
  expect(JSON.stringify(show.state.queue.messages)).not.toContain('"25"');
});

const projectIds = (show: QueueScenario): object =>
  Object.fromEntries(
    show.events.flatMap((event) => (event.type === 'message.held' ? [[event.payload.id, true] as const] : [])),
  );
