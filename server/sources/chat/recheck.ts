/** Which posts are asked for by name at this look, when not all can be. */
export interface Recheck {
  /** `left`: who has just gone from where they were; `urgent` come more often than `others`. */
  next(from: {
    readonly left: readonly string[];
    readonly urgent: readonly string[];
    readonly others: readonly string[];
  }): readonly string[];
}

/** Those that have just left first, then the urgent ones and the others by turns, `most` in all. */
export function createRecheck(most: number): Recheck {
  let urgentTurn = 0;
  let otherTurn = 0;
  return {
    next({ left, urgent, others }) {
      const first = left.slice(0, most);
      const free = most - first.length;
      const forUrgent = others.length === 0 ? free : Math.ceil(free / 2);
      const second = rotated(urgent, urgentTurn, forUrgent);
      const third = rotated(others, otherTurn, free - second.length);
      urgentTurn += second.length;
      otherTurn += third.length;
      return [...new Set([...first, ...second, ...third])];
    },
  };
}

function rotated(list: readonly string[], turn: number, count: number): readonly string[] {
  const from = list.length === 0 ? 0 : turn % list.length;
  return [...list.slice(from), ...list.slice(0, from)].slice(0, count);
}
