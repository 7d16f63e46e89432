/** The docks, in the order of their keys. */
export const dockNames = ['race', 'victory', 'sources', 'overlays', 'links', 'show'] as const;
export type DockName = (typeof dockNames)[number];

/** What a moderator sees. */
export const moderatorDocks: readonly DockName[] = ['race', 'show'];

export const isDockName = (name: string): name is DockName => (dockNames as readonly string[]).includes(name);

/** The docks that an address asks for: `?dock=race`, or several with commas. Without it, or with unknown names alone, all that are allowed. */
export function docksWanted(search: string, allowed: readonly DockName[]): readonly DockName[] {
  const asked = (new URLSearchParams(search).get('dock') ?? '').split(',').filter(isDockName);
  const wanted = allowed.filter((name) => asked.includes(name));
  return wanted.length === 0 ? allowed : wanted;
}
