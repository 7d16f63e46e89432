import { describe, expect, it } from 'vitest';
import { readImportGraph } from './import-graph.ts';
import { importCycles, wrongImports, type ImportEdge } from './import-rules.ts';
import { sourceFiles } from './source-files.ts';

const edge = (from: string, to: string, typeOnly = false): ImportEdge => ({ from, to, typeOnly });

describe('the import graph', () => {
  it('CLI-60: the project imports in one direction', () => {
    const edges = readImportGraph();
    expect(edges.length).toBeGreaterThan(50);
    expect(wrongImports(edges)).toEqual([]);
  });

  it('CLI-60: the project has no import cycle', () => {
    expect(importCycles(readImportGraph())).toEqual([]);
  });

  it('CLI-60: an import against the direction is named, edge by edge', () => {
    const wrong = wrongImports([
      edge('shared/domain/decide.ts', 'shared/protocol/frames.ts'),
      edge('server/sources/json/source.ts', 'server/engine/show-engine.ts'),
      edge('server/sources/json/source.ts', 'server/engine/engine-port.ts'),
      edge('overlay/components/tt-bar/tt-bar.ts', 'overlay/live/link.ts'),
      edge('server/http/api.ts', 'shared/protocol/result.ts'),
    ]);
    expect(wrong).toEqual([
      'shared/domain/decide.ts imports shared/protocol/frames.ts: against the direction of imports',
      'server/sources/json/source.ts imports server/engine/show-engine.ts: a source never imports the engine',
      'overlay/components/tt-bar/tt-bar.ts imports overlay/live/link.ts: against the direction of imports',
    ]);
  });

  it('CLI-60: a cycle is found, one of types alone is none', () => {
    expect(
      importCycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('c', 'd', true), edge('d', 'c')]),
    ).toEqual(['a → b → c → a']);
  });

  it('CLI-61: no file is named for nothing', () => {
    const files = ['shared', 'server', 'overlay', 'e2e'].flatMap((part) => sourceFiles(part, /\.(ts|mjs|css|html)$/));
    const words = /(^|[-/.])(manager|helpers?|utils?|misc|common)([-/.]|$)/;
    expect(files.filter((file) => words.test(file) || /[A-Z ]/.test(file))).toEqual([]);
  });
});
