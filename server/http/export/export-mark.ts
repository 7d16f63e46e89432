import type { ShowMode } from '../../../shared/domain/show-words.ts';

/** How a file says that it is of no show: in its name, and in a column of its own where it has columns. Empty for a show. */
export interface ExportMark {
  /** Before the file's name. */
  readonly prefix: string;
  /** After the other columns. */
  readonly column: readonly string[];
  readonly cell: readonly string[];
}

const ofShow: ExportMark = { prefix: '', column: [], cell: [] };
const ofRehearsal: ExportMark = { prefix: 'rehearsal-', column: ['show'], cell: ['rehearsal'] };

export const exportMark = (mode: ShowMode): ExportMark => (mode === 'rehearsal' ? ofRehearsal : ofShow);
