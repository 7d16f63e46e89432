import type { RecapView } from '../../../shared/projections/recap-view.ts';
import { rehearsalWords } from '../../strings/rehearsal.en.ts';
import { chartFont } from './paint-chart.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Writes over a picture of a rehearsal that it is one: across it, so that it stays in every part that is cut out. */
export function paintRehearsal(to: CanvasRenderingContext2D, { width, height }: Sheet, { show }: RecapView): void {
  if (show.mode !== 'rehearsal') return;
  const words = rehearsalWords.mark.toUpperCase();
  const edge = width / 160;
  to.save();
  to.strokeStyle = '#ffc629';
  to.lineWidth = 2 * edge;
  to.strokeRect(edge, edge, width - 2 * edge, height - 2 * edge);
  to.translate(width / 2, height / 2);
  to.rotate(-Math.atan2(height, width));
  to.font = `700 ${String(width / 6.5)}px ${chartFont}`;
  to.textAlign = 'center';
  to.textBaseline = 'middle';
  // Both: so that it is seen on dark and on light.
  to.globalAlpha = 0.3;
  to.fillStyle = '#ffc629';
  to.fillText(words, 0, 0);
  to.lineWidth = width / 500;
  to.strokeStyle = '#17120a';
  to.strokeText(words, 0, 0);
  to.restore();
}
