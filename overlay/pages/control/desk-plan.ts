import { deskTabs, type DeskRole, type DeskTab, type Dock } from './dock.ts';

/** Which docks a desk has, and how they are reached. */
export interface DeskPlan {
  /** All that may be opened here, in the order of the list. */
  readonly docks: readonly Dock[];
  /** The tabs that have a dock; none where the address asks for docks by name. */
  readonly tabs: readonly DeskTab[];
}

/** The docks that a role may see and the address asks for: `?dock=race`, or several with commas. Without it, or with unknown names alone, all. */
export function planDesk(search: string, role: DeskRole, docks: readonly Dock[]): DeskPlan {
  const allowed = docks.filter(({ roles }) => roles.includes(role));
  const asked = (new URLSearchParams(search).get('dock') ?? '').split(',');
  const wanted = allowed.filter(({ name }) => asked.includes(name));
  if (wanted.length > 0) return { docks: wanted, tabs: [] };
  return { docks: allowed, tabs: deskTabs.filter((tab) => allowed.some((dock) => dock.tab === tab)) };
}

/** The dock to begin with: of the tab that the address names (`?desk=show`), else the moderators' queue, else the race. */
export function firstDock({ docks, tabs }: DeskPlan, search: string, role: DeskRole): Dock | undefined {
  const asked = new URLSearchParams(search).get('desk');
  const tab = tabs.find((name) => name === asked) ?? (role === 'moderator' ? 'queue' : 'race');
  return docks.find((dock) => dock.tab === tab) ?? docks[0];
}

/** What the digit key leads to: a tab's docks one after the other, or the how-manieth dock where there are no tabs. */
export function dockByDigit({ docks, tabs }: DeskPlan, index: number, here: string | undefined): Dock | undefined {
  if (tabs.length === 0) return docks[index];
  const onTab = docks.filter(({ tab }) => tab === tabs[index]);
  const at = onTab.findIndex(({ name }) => name === here);
  return onTab[(at + 1) % Math.max(1, onTab.length)];
}
