import { describe, expect, test } from 'vitest';
import { anna, host } from '../../testing/queue-scenario.ts';
import { CueScenario, cueOf } from '../../testing/cue-scenario.ts';
import { fed, iso } from '../../testing/scenario.ts';
import type { CueInput } from '../command.ts';

const all = ['question', 'words', 'link', 'plea', 'lower', 'slate', 'speech'];
const cues = (): CueScenario => {
  const show = new CueScenario();
  show.ticking = true;
  return show;
};

describe('the rundown', () => {
  test('SHOW-40: cues stand in the order in which they were added, and move', () => {
    const show = cues();
    expect(show.order).toEqual(all);
    show.send('cue.move', { id: 'slate', before: 'question' }).send('cue.move', { id: 'words', before: null });
    expect(show.order).toEqual(['slate', 'question', 'link', 'plea', 'lower', 'speech', 'words']);
    const { length } = show.events;
    show.send('cue.move', { id: 'slate', before: 'question' }).send('cue.move', { id: 'words', before: null });
    expect(show.events.length).toBe(length);
    show.send('cue.add', { id: 'early', content: cueOf.link, before: 'slate' });
    expect(show.order[0]).toBe('early');
  });

  test('SHOW-40: the same cue again changes nothing, another one under its id is refused', () => {
    const show = cues();
    const { length } = show.events;
    show.send('cue.add', { id: 'link', content: cueOf.link });
    expect(show.events.length).toBe(length);
    show.send('cue.add', { id: 'link', content: { ...cueOf.link, title: 'Other' } });
    show.send('cue.change', { id: 'link', content: cueOf.plea });
    show.send('cue.take', { id: 'nothing' }).send('cue.move', { id: 'link', before: 'nothing' });
    expect(show.reasons).toEqual(['duplicate-cue', 'wrong-state', 'unknown-cue', 'unknown-cue']);
  });

  test('SHOW-40: what is changed on air is changed there', () => {
    const show = cues().take('lower');
    show.send('cue.change', { id: 'lower', content: { ...cueOf.lower, name: 'Tove' } });
    expect(show.cues.lower).toMatchObject({ name: 'Tove' });
    show.send('cue.remove', { id: 'lower' });
    expect(show.air).toEqual([null, null, null, null]);
    expect(show.order).not.toContain('lower');
  });
});

describe('on air', () => {
  test('SHOW-41: each place shows one cue, and what is taken displaces what is there', () => {
    const show = cues().take('link', 'lower', 'slate', 'speech');
    expect(show.air).toEqual(['lower', 'link', 'slate', 'speech']);
    show.take('plea');
    expect(show.air).toEqual(['lower', 'plea', 'slate', 'speech']);
    const { length } = show.events;
    show.take('plea');
    expect(show.events.length).toBe(length);
  });

  test('SHOW-41: without an id the next cue is taken, and each is next once', () => {
    const show = cues();
    const taken = all.map(() => {
      const { next } = show.cues;
      show.send('cue.take', {}, host);
      return next;
    });
    expect(taken).toEqual(all);
    expect(show.cues.next).toBeNull();
    expect(show.send('cue.take', {}).reasons).toEqual(['nothing-next']);
  });

  test('SHOW-41: next is below the one that was taken last, and then what was left out', () => {
    const show = cues().take('plea');
    expect(show.cues.next).toBe('lower');
    show.take('lower', 'slate', 'speech');
    expect(show.cues.next).toBe('question');
  });

  test('SHOW-41: end takes off one cue, or all that an audience sees, and the prompter last', () => {
    const show = cues().take('link', 'lower', 'slate', 'speech').send('cue.end', { id: 'link' });
    expect(show.air).toEqual(['lower', null, 'slate', 'speech']);
    show.send('cue.end', {});
    expect(show.air).toEqual([null, null, null, 'speech']);
    show.send('cue.end', {});
    expect(show.air).toEqual([null, null, null, null]);
    expect(show.send('cue.end', {}).send('cue.end', { id: 'link' }).reasons).toEqual([
      'nothing-on-air',
      'nothing-on-air',
    ]);
  });

  test('SHOW-42: a timed cue leaves by itself, a held one stays', () => {
    const show = cues().take('lower', 'link', 'slate');
    expect(show.at(7.999).air).toEqual(['lower', 'link', 'slate', null]);
    expect(show.at(8).air).toEqual([null, 'link', 'slate', null]);
    expect(show.at(20).air).toEqual([null, null, 'slate', null]);
    expect(show.at(10_000).air).toEqual([null, null, 'slate', null]);
    expect(show.cues.full).toMatchObject({ countTo: iso(300) });
  });

  test('SHOW-42: taken again after it left, it has its whole time once more', () => {
    const show = cues().take('lower').at(9).take('lower');
    expect(show.at(16).air[0]).toBe('lower');
    expect(show.at(17).air[0]).toBeNull();
  });

  test('SHOW-47: safe mode clears what an audience sees, and lets nothing on', () => {
    const show = cues().take('link', 'lower', 'slate', 'speech').send('show.safe-mode', { on: true }, anna);
    expect(show.air).toEqual([null, null, null, 'speech']);
    show.take('lower').send('show.safe-mode', { on: false }, anna);
    expect(show.reasons).toEqual(['safe-mode']);
    expect(show.air).toEqual([null, null, null, 'speech']);
  });

  test('SHOW-47: the end of the show is the end of its cues', () => {
    const show = cues().take('question', 'lower', 'speech').send('show.wrap', {});
    expect(show.air).toEqual([null, null, null, null]);
    expect(show.cues.open).toBeNull();
    expect(show.take('link').reasons).toEqual(['wrapped']);
  });

  test('SHOW-50: a plea that is taken is marked as one', () => {
    const show = cues().take('plea').take('link');
    expect(show.state.pleas.pleas).toMatchObject([{ note: 'Follow now', cue: 'plea' }]);
    show.at(60).take('plea');
    expect(show.state.pleas.pleas).toHaveLength(2);
    show.send('undo', {});
    expect(show.state.pleas.pleas).toHaveLength(1);
    expect(show.air[1]).toBeNull();
  });
});

describe('taking back', () => {
  test('SHOW-48: undo of a take brings back what it displaced, with its time', () => {
    const show = cues().take('link').at(5).take('plea').send('undo', {});
    expect(show.air[1]).toBe('link');
    expect(show.cues.rundown['plea']?.takenAt).toBeNull();
    expect(show.cues.next).toBe('plea');
    expect(show.at(20).air[1]).toBeNull();
  });

  test('SHOW-48: undo of an end, a move, a change and a removal', () => {
    const show = cues().take('slate').send('cue.end', {}).send('undo', {});
    expect(show.air[2]).toBe('slate');
    show.send('cue.move', { id: 'slate', before: 'question' }).send('undo', {});
    show.send('cue.change', { id: 'slate', content: { ...cueOf.slate, title: 'Back soon' } }).send('undo', {});
    show.send('cue.remove', { id: 'slate' }).send('undo', {});
    expect(show.order).toEqual(all);
    expect(show.cues.rundown['slate']?.content).toEqual(cueOf.slate);
    expect(show.air[2]).toBe('slate');
  });

  test('SHOW-48: nothing comes back over what was taken since', () => {
    const show = cues().take('link').send('cue.end', {});
    const { seq } = show.state;
    show.take('plea').send('undo', { seq });
    expect(show.air[1]).toBe('plea');
    expect(show.reasons).toEqual(['nothing-to-undo']);
  });
});

describe('a show file', () => {
  const named = (id: string, title: string) => ({ id, content: { ...cueOf.slate, title } });
  const apply = (show: CueScenario, digest: string, file: readonly CueInput[]): CueScenario => {
    show.send('show.apply', { setup: { title: 'Test', racers: [fed('a')], cues: file }, digest });
    return show;
  };

  test('SHOW-46: it brings the rundown to what it says, and leaves alone what is on air and the same', () => {
    const show = apply(cues(), 'one', [named('x', 'X'), named('y', 'Y'), { content: cueOf.lower }]);
    expect(show.order).toEqual(['x', 'y', 'file-3']);
    show.take('x', 'file-3');
    apply(show, 'two', [
      { content: cueOf.plea },
      named('y', 'Other'),
      named('x', 'X'),
      { id: 'file-3', content: cueOf.lower },
    ]);
    expect(show.order).toEqual(['file-1', 'y', 'x', 'file-3']);
    expect(show.air).toEqual(['file-3', null, 'x', null]);
    const { length } = show.events;
    apply(show, 'two', []);
    expect(show.events.length).toBe(length);
    expect(apply(show, 'three', []).order).toEqual([]);
    expect(show.air).toEqual([null, null, null, null]);
  });
});
