/** Words a minute at speed 1. */
const pace = 175;

export const listArguments: readonly string[] = ['-v', '?'];

/** The text stands in a file: nothing in it is ever a flag. `voice` is one of the list. */
export function renderArguments(
  voice: string | null,
  speed: number,
  { sound, text }: { readonly sound: string; readonly text: string },
): readonly string[] {
  const rate = String(Math.min(450, Math.max(80, Math.round(pace * speed))));
  return [
    ...(voice === null ? [] : ['-v', voice]),
    ...['-r', rate, '--file-format=WAVE', '--data-format=LEI16@22050', '-o', sound, '-f', text],
  ];
}
