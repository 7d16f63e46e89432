/** Flags that a show and its rehearsal do not share, and whether a value follows. */
const ofOneAlone: Readonly<Record<string, boolean>> = {
  '--rehearsal': false,
  '--seed': true,
  '--replay': true,
  '--speed': true,
};

/** The command that rehearses what these arguments start; in a rehearsal the one that starts the show itself. */
export function otherStart(argv: readonly string[], rehearsal: boolean): string {
  const kept: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    const [name = ''] = word.split('=', 1);
    if (!Object.hasOwn(ofOneAlone, name)) kept.push(word);
    else if (ofOneAlone[name] === true && !word.includes('=')) index++;
  }
  const words = rehearsal ? kept : [...kept, '--rehearsal'];
  return ['npm start', ...(words.length === 0 ? [] : ['--', ...words.map(quoted)])].join(' ');
}

/** As every shell takes it: a word with something in it that a shell would read is quoted. */
const quoted = (word: string): string => (/^[\w./:=\\@,-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`);
