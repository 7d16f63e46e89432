import { emotePieces, type EmoteWords } from './emote-pieces.ts';
import { fitText, largestThat, type Fitting } from './fit-text.ts';
import type { MessageBox } from './message-box.ts';
import { needsTallLines } from './tall-lines.ts';

/** A fitted text, and the width in pixels in which its lines are about equally long. */
export interface MeasuredText extends Fitting {
  readonly of: string;
  readonly width: number;
}

export interface MessageMeasure {
  fit(text: string, box: MessageBox): MeasuredText;
}

/** As large as the picture will be, whenever that comes. */
function emoteBox(): HTMLElement {
  const box = document.createElement('span');
  box.className = 'emote';
  return box;
}

/** The narrowest that a card looks right at, as a part of its box. */
const narrowest = 0.25;

/** Measures text in `node`, an unseen block that is styled as the card's own text. */
export function createMessageMeasure(node: HTMLElement, unit: number, words: EmoteWords): MessageMeasure {
  let filled: string | null = null;
  const fill = (page: string): void => {
    if (page === filled) return;
    filled = page;
    node.replaceChildren(...emotePieces(page, words).map((piece) => (typeof piece === 'string' ? piece : emoteBox())));
  };
  const set = (page: string, size: number, width: number, breaks: 'whole' | 'broken'): void => {
    node.classList.toggle('whole', breaks === 'whole');
    node.style.setProperty('font-size', `${size * unit}px`);
    node.style.setProperty('width', `${width}px`);
    fill(page);
  };
  /** Does it fit without a word being broken? */
  const isWhole = (): boolean => node.scrollWidth <= node.clientWidth;

  /** The smallest width at which no page becomes higher than at the full one. */
  const tightWidth = ({ pages, size }: Fitting, full: number): number => {
    const heights = pages.map((page) => {
      set(page, size, full, 'whole');
      return isWhole() ? node.offsetHeight : null;
    });
    // A word that has to be broken takes the whole width.
    if (heights.includes(null)) return full;
    let [low, high] = [Math.ceil(full * narrowest), Math.ceil(full)];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const holds = pages.every((page, index) => {
        set(page, size, middle, 'whole');
        return isWhole() && node.offsetHeight <= (heights[index] ?? 0);
      });
      if (holds) high = middle;
      else low = middle + 1;
    }
    return Math.min(full, low);
  };

  return {
    fit: (text, box) => {
      const full = box.width * unit;
      const most = box.height * unit;
      node.classList.toggle('tall', needsTallLines(text));
      const isOneLine = (size: number): boolean => {
        set(text, size, full, 'whole');
        return node.offsetHeight < 2 * size * unit && isWhole();
      };
      const fitting = isOneLine(box.oneLine)
        ? { size: largestThat({ ...box, smallest: box.oneLine }, isOneLine), pages: [text] }
        : fitText(text, box, (page, size) => {
            // A word is broken at the smallest size alone.
            set(page, size, full, size > box.smallest ? 'whole' : 'broken');
            return node.offsetHeight <= most && isWhole();
          });
      const width = tightWidth(fitting, full);
      node.replaceChildren();
      return { ...fitting, of: text, width };
    },
  };
}
