import type { TableCommandInput } from '../../../shared/protocol/command-table.ts';
import type { CueContent } from '../../../shared/projections/cue-view.ts';

/** A cue's content as a command takes it: lists of its own. */
export const sentContent = (content: CueContent): TableCommandInput<'cue.add'>['content'] =>
  structuredClone(content) as TableCommandInput<'cue.add'>['content'];
