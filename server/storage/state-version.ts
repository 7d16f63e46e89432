/**
 * The shape of the folded state that snapshots hold. Raise it with every change to ShowState or to what `evolve` makes of an event:
 * snapshots of another version are left aside, and the log is folded from its first line.
 */
export const stateVersion = 16;
