/** The words of the placement mode. Another language is another object of this shape. */
export const placementWords = {
  scenes: {
    race: 'Race',
    message: 'Message',
    card: 'Cue card',
    lower: 'Lower third',
    victory: 'Victory',
  },
  box: (name: string, width: number, height: number, left: number, top: number): string =>
    `${name} ${String(width)} × ${String(height)} at ${String(left)}, ${String(top)}`,
  canvas: (width: number, height: number, layout: string): string => `${String(width)} × ${String(height)} · ${layout}`,
  titleSafe: 'Title safe: 5 % from each edge',
  controls: "A phone's own controls",
  note: 'Placement. Leaves by itself, or by a press in control.',
} as const;
