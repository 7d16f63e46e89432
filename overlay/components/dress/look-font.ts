import { displayFont } from '../../styles/fonts.ts';

const made = new Map<string, Promise<string | null>>();

/**
 * Makes an uploaded font known to the document and answers its family; null = it could not be had, and the theme's stays. A font that
 * is wider than ours is set smaller by as much, so that a figure fits the place that is made for it.
 */
export function lookFont(name: string): Promise<string | null> {
  let family = made.get(name);
  if (family === undefined) {
    family = make(name).catch((error: unknown) => {
      console.warn(`tickertape: the font ${name} could not be had`, error);
      made.delete(name);
      return null;
    });
    made.set(name, family);
  }
  return family;
}

/** All weights: the browser makes nothing bolder by itself. */
const weight = '100 900';

async function make(name: string): Promise<string> {
  const answer = await fetch(`/look/${name}`);
  if (!answer.ok) throw new Error(String(answer.status));
  const bytes = await answer.arrayBuffer();
  const [family, probe] = [`look ${name}`, `probe ${name}`];
  const wide = new FontFace(probe, bytes, { weight });
  document.fonts.add(await wide.load());
  await document.fonts.load(`700 100px '${displayFont}'`, samples.join(''));
  const share = Math.min(1, ...samples.map((sample) => widthIn(displayFont, sample) / widthIn(probe, sample)));
  document.fonts.delete(wide);
  const sizeAdjust = `${String(Math.floor(share * 1_000) / 10)}%`;
  document.fonts.add(await new FontFace(family, bytes, { weight, sizeAdjust } as FontFaceDescriptors).load());
  return family;
}

/** Each digit, for counts are set in places of one width; and a line as it stands on screen. */
const samples = [...'0123456789', 'Too close to call 1,000,000'];

function widthIn(family: string, text: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('no canvas to measure on');
  context.font = `700 100px '${family}'`;
  return context.measureText(text).width;
}
