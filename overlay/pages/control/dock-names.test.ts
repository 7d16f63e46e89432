import { describe, expect, it } from 'vitest';
import { dockNames, docksWanted, moderatorDocks } from './dock-names.ts';

describe('docksWanted', () => {
  it('PAGE-59: each dock opens alone by its address', () => {
    expect(docksWanted('?dock=links', dockNames)).toEqual(['links']);
    expect(docksWanted('?dock=victory,race', dockNames)).toEqual(['race', 'victory']);
    expect(docksWanted('', dockNames)).toEqual(dockNames);
    expect(docksWanted('?dock=nonsense', dockNames)).toEqual(dockNames);
  });
  it('PAGE-58: a moderator gets no dock that is not theirs, whatever the address asks for', () => {
    expect(docksWanted('?dock=links', moderatorDocks)).toEqual(moderatorDocks);
    expect(docksWanted('?dock=links,show', moderatorDocks)).toEqual(['show']);
  });
});
