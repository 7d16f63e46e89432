import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { dockByDigit, firstDock, planDesk } from './desk-plan.ts';
import type { DeskTab, Dock } from './dock.ts';

const dock = (name: string, tab: DeskTab, roles: Dock['roles'] = ['control', 'host', 'moderator']): Dock => ({
  name,
  title: name,
  tab,
  place: 1,
  roles,
  draw: () => html``,
});
const docks = [
  dock('queue', 'queue'),
  dock('race', 'race'),
  dock('victory', 'race', ['control', 'host']),
  dock('show', 'show'),
  dock('links', 'set-up', ['control']),
];
const names = (found: readonly Dock[]): readonly string[] => found.map(({ name }) => name);

describe('planDesk', () => {
  it('PAGE-59: each dock opens alone by its address', () => {
    expect(names(planDesk('?dock=links', 'control', docks).docks)).toEqual(['links']);
    expect(names(planDesk('?dock=victory,race', 'control', docks).docks)).toEqual(['race', 'victory']);
    expect(planDesk('?dock=victory,race', 'control', docks).tabs).toEqual([]);
    expect(planDesk('', 'control', docks).docks).toEqual(docks);
    expect(planDesk('?dock=nonsense', 'control', docks).docks).toEqual(docks);
  });
  it('PAGE-58: a moderator gets no dock that is not theirs, whatever the address asks for', () => {
    expect(names(planDesk('?dock=links', 'moderator', docks).docks)).toEqual(['queue', 'race', 'show']);
    expect(names(planDesk('?dock=links,show', 'moderator', docks).docks)).toEqual(['show']);
    expect(planDesk('', 'moderator', docks).tabs).toEqual(['queue', 'race', 'show']);
  });
  it('PAGE-100: moderators begin with the queue, others with the race, and each with the tab that the address names', () => {
    expect(firstDock(planDesk('', 'moderator', docks), '', 'moderator')?.name).toBe('queue');
    expect(firstDock(planDesk('', 'control', docks), '', 'control')?.name).toBe('race');
    expect(firstDock(planDesk('', 'control', docks), '?desk=set-up', 'control')?.name).toBe('links');
    expect(firstDock(planDesk('', 'moderator', docks), '?desk=set-up', 'moderator')?.name).toBe('queue');
    expect(firstDock(planDesk('?dock=show', 'host', docks), '?dock=show', 'host')?.name).toBe('show');
  });
  it('PAGE-100: a digit goes to a tab, and again to its next dock; without tabs to a dock', () => {
    const plan = planDesk('', 'control', docks);
    expect(dockByDigit(plan, 1, 'queue')?.name).toBe('race');
    expect(dockByDigit(plan, 1, 'race')?.name).toBe('victory');
    expect(dockByDigit(plan, 1, 'victory')?.name).toBe('race');
    expect(dockByDigit(plan, 8, 'race')).toBeUndefined();
    expect(dockByDigit(planDesk('?dock=links,show', 'control', docks), 1, undefined)?.name).toBe('links');
  });
});
