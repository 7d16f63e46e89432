/** A colour in the shade: paper seen from behind. */
export const darker = (hex: string): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * 0.78))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
