import type { PreRoll } from '../components/dock-victory/pre-roll.ts';

const count = new Intl.NumberFormat('en');

/** The warning before a victory, in one sentence. */
export function preRollLine(warning: PreRoll, name: string): string {
  const milestone = count.format(warning.milestone);
  switch (warning.kind) {
    case 'soon':
      return `Victory of ${name} in about ${warning.about} s, ${
        warning.to === null
          ? 'or much later'
          : warning.from === warning.to
            ? 'as far as the counts tell'
            : `between ${warning.from} and ${warning.to}`
      }.`;
    case 'due':
      return `Victory of ${name} may come at any moment.`;
    case 'close':
      return `${name} is ${count.format(warning.toGo)} away. Nobody can say when.`;
    case 'seen':
      return `${name} is over ${milestone}: the victory fires when a second look agrees.`;
    case 'waiting':
      return `${name} has crossed ${milestone}. The victory waits for your release.`;
  }
}
