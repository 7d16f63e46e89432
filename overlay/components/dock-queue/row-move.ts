/** Where somebody wants a message: before another one of its list; null = last. */
export interface RowMove {
  readonly id: string;
  readonly before: string | null;
}

/** The rows with one of them moved. What is not among them moves nothing. */
export function withMove<T extends { readonly id: string }>(rows: readonly T[], { id, before }: RowMove): readonly T[] {
  const row = rows.find((one) => one.id === id);
  if (row === undefined || before === id) return rows;
  const others = rows.filter((one) => one !== row);
  const place = before === null ? others.length : others.findIndex((one) => one.id === before);
  return place < 0 ? rows : [...others.slice(0, place), row, ...others.slice(place)];
}

/** The move that takes a row to where it stands in this list; null = it is not in it. */
export function moveTo(list: readonly { readonly id: string }[], id: string): RowMove | null {
  const at = list.findIndex((one) => one.id === id);
  return at < 0 ? null : { id, before: list[at + 1]?.id ?? null };
}

/** A row as it stands on the screen. */
export interface RowBox {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  /** Nothing can be set before it: it is only the place where one stood. */
  readonly gone: boolean;
}

/** Where a row lands that is let go at this height, and where the line that says so is drawn. */
export interface Landing {
  readonly before: string | null;
  readonly line: number;
}

/** @param rows the drawn ones from the top. */
export function landing(rows: readonly RowBox[], y: number): Landing {
  const at = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  const first = at < 0 ? rows.length : at;
  const line = rows[first]?.top ?? rows.at(-1)?.bottom ?? y;
  return { before: rows.slice(first).find(({ gone }) => !gone)?.id ?? null, line };
}
