import type { CueContent } from '../../../shared/projections/cue-view.ts';

/** What a cue is called in the rundown: what it says first. */
export function cueTitle(content: CueContent): string {
  switch (content.kind) {
    case 'question':
    case 'plea':
      return content.text;
    case 'link':
    case 'slate':
    case 'speech':
      return content.title;
    case 'charity':
    case 'lower-third':
      return content.name;
  }
}
