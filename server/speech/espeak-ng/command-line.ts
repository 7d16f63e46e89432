/** Words a minute at speed 1. */
const pace = 175;

export const listArguments: readonly string[] = ['--voices'];

/** The text goes by standard input, so that nothing in it is ever a flag or a file's name. `voice` is one of the list. */
export function renderArguments(voice: string | null, speed: number, sound: string): readonly string[] {
  const rate = String(Math.min(450, Math.max(80, Math.round(pace * speed))));
  // -b 1: UTF-8.
  return ['--stdin', '-b', '1', '-s', rate, ...(voice === null ? [] : ['-v', voice]), '-w', sound];
}
