import { toIso } from '../../../shared/lib/instant.ts';
import { hostOf } from '../../../shared/projections/project-cues.ts';
import type { AirCueView, CuesView, CueView } from '../../../shared/projections/cue-view.ts';

/** One cue on an otherwise empty screen, as it would come on air now; null for what no audience sees. */
export function previewCues({ id, content, asked, board, lasts }: CueView, now: number): CuesView | null {
  const base = { id, at: toIso(now), until: lasts === null ? null : toIso(now + lasts) };
  const shown = ((): AirCueView | null => {
    switch (content.kind) {
      case 'question': {
        const { kind, text, choices, word } = content;
        return { ...base, kind, text, choices, word, asked };
      }
      case 'link':
        return { ...base, ...content, host: hostOf(content.url) };
      case 'charity': {
        const { kind, name, url, currency } = content;
        return board === null ? null : { ...base, kind, name, url, currency, ...board };
      }
      case 'slate': {
        const { kind, title, line, countdown } = content;
        const countTo = countdown === null ? null : 'to' in countdown ? countdown.to : toIso(now + countdown.for);
        return { ...base, kind, title, line, countTo };
      }
      case 'plea':
      case 'lower-third':
        return { ...base, ...content };
      case 'speech':
        return null;
    }
  })();
  if (shown === null) return null;
  const place = shown.kind === 'lower-third' ? 'lower' : shown.kind === 'slate' ? 'full' : 'card';
  return { prepared: true, lower: null, card: null, full: null, [place]: shown };
}
