/**
 * A font in which each printable sign of ASCII is a box as wide as it is tall: far wider than the overlay's own. Made here, so that no
 * test needs a font of the machine.
 */
export function wideFont(): Buffer {
  const tables = Object.entries({
    'OS/2': os2(),
    cmap: cmap(),
    glyf: glyf(),
    head: head(),
    hhea: numbers(16, [1, 0, 800, -200, 0, width, 0, 0, width, 1, 0, 0, 0, 0, 0, 0, 0, 1]),
    hmtx: numbers(16, [width, 0, 0]),
    loca: numbers(16, [0, 0, glyf().length / 2]),
    maxp: numbers(16, [1, 0, 2, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]),
    name: numbers(16, [0, 0, 6]),
    post: Buffer.concat([numbers(16, [3, 0]), Buffer.alloc(28)]),
  });
  const directory = [numbers(16, [1, 0, tables.length, 128, 3, tables.length * 16 - 128])];
  let at = 12 + tables.length * 16;
  for (const [tag, content] of tables) {
    directory.push(Buffer.from(tag, 'latin1'), numbers(32, [sum(content), at, content.length]));
    at += padded(content).length;
  }
  return Buffer.concat([...directory, ...tables.map(([, content]) => padded(content))]);
}

const width = 1_000;

function numbers(bits: 16 | 32, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc((values.length * bits) / 8);
  for (const [index, value] of values.entries())
    if (bits === 16) bytes.writeUInt16BE(value & 0xffff, index * 2);
    else bytes.writeUInt32BE(value >>> 0, index * 4);
  return bytes;
}

const padded = (content: Buffer): Buffer => Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);

function sum(content: Buffer): number {
  const whole = padded(content);
  let total = 0;
  for (let at = 0; at < whole.length; at += 4) total = (total + whole.readUInt32BE(at)) >>> 0;
  return total;
}

const head = (): Buffer =>
  Buffer.concat([
    numbers(32, [0x00010000, 0x00010000, 0, 0x5f0f3cf5]),
    numbers(16, [0, 1_000]),
    Buffer.alloc(16),
    numbers(16, [0, 0, width, 700, 0, 8, 2, 0, 0]),
  ]);

/** Signs 0x20 to 0x7e are glyph 1. */
const cmap = (): Buffer =>
  Buffer.concat([
    numbers(16, [0, 1, 3, 1, 0, 12]),
    numbers(16, [4, 32 + 95 * 2, 0, 4, 4, 1, 0, 0x7e, 0xffff, 0, 0x20, 0xffff, 0, 1, 4, 0]),
    numbers(
      16,
      Array.from({ length: 95 }, () => 1),
    ),
  ]);

/** A box of four points. */
const glyf = (): Buffer =>
  Buffer.concat([
    numbers(16, [1, 100, 0, width - 100, 700, 3, 0]),
    Buffer.from([1, 1, 1, 1]),
    numbers(16, [100, width - 200, 0, 200 - width, 0, 0, 700, 0]),
    Buffer.alloc(2),
  ]);

function os2(): Buffer {
  const table = Buffer.alloc(96);
  for (const [at, value] of [
    ...([[0, 4] as const, [2, width], [4, 400], [6, 5], [62, 0x40], [64, 0x20], [66, 0x7e]] as const),
    ...([[68, 800] as const, [74, 800], [76, 200]] as const),
  ])
    table.writeUInt16BE(value, at);
  table.writeInt16BE(-200, 70);
  return table;
}
