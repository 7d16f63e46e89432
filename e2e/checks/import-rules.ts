/** One import: who, whom, and whether only a type is meant (which leaves nothing at run time). */
export interface ImportEdge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Each part may import itself and what stands in its row. */
const mayImport: readonly (readonly [part: RegExp, allowed: RegExp])[] = [
  [/^shared\/lib\//, /^shared\/lib\//],
  [/^shared\/domain\//, /^shared\/(lib|domain)\//],
  [/^shared\/projections\//, /^shared\/(lib|domain|projections)\//],
  [/^shared\/protocol\//, /^shared\/(lib|domain|projections|protocol)\//],
  [/^shared\/testing\//, /^shared\//],
  [/^server\//, /^(shared|server)\//],
  [/^overlay\/live\//, /^(shared\/|overlay\/live\/)/],
  [/^overlay\/components\//, /^(shared\/|overlay\/(?!live\/|pages\/))/],
  [/^overlay\//, /^(shared|overlay)\//],
  [/^e2e\//, /^(shared|server|overlay|e2e)\//],
];

/** Narrower than the table: what must not know of what, although its part may. */
const mayNotImport: readonly (readonly [from: RegExp, to: RegExp, why: string])[] = [
  [/^server\/sources\//, /^server\/engine\/(?!engine-port\.ts)/, 'a source never imports the engine'],
  [/^server\/engine\//, /^server\/storage\/(?!event-log\.ts)/, 'the engine imports ports, never implementations'],
  [/^server\/engine\//, /^server\/(http|realtime|sources|auth)\//, 'the engine imports ports, never implementations'],
  [/^(server|overlay|shared)\//, /\/testing\/|\.test\.ts$|\.contract\.ts$/, 'what runs never imports what tests'],
];

const testFile = /\.(test|contract)\.ts$|\/testing\//;

/** A sentence for each import that goes against the direction; empty when all is well. */
export function wrongImports(edges: readonly ImportEdge[]): readonly string[] {
  return edges.flatMap(({ from, to }) => {
    if (testFile.test(from)) return [];
    const row = mayImport.find(([part]) => part.test(from));
    if (row !== undefined && !row[1].test(to)) return [`${from} imports ${to}: against the direction of imports`];
    const broken = mayNotImport.find(([part, target]) => part.test(from) && target.test(to));
    return broken === undefined ? [] : [`${from} imports ${to}: ${broken[2]}`];
  });
}

/** Each cycle once, as `a → b → a`. Types alone make no cycle: they are gone when the program runs. */
export function importCycles(edges: readonly ImportEdge[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const edge of edges) if (!edge.typeOnly) targets.set(edge.from, [...(targets.get(edge.from) ?? []), edge.to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      cycles.push([...trail.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return cycles;
}
