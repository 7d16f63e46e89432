import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { moves } from './messages.ts';
import { projectRoot } from './project-root.ts';
import { until } from './until.ts';

/** What a picture shows, as far as a program can say. */
interface PictureFacts {
  /** How much of it is painted, 0 to 1. */
  readonly painted: number;
  readonly colours: number;
}

/** Pictures of the scenes of an evening, kept for eyes, and looked at as far as a program can. */
export interface Album {
  /**
   * Waits until each part of a scene is to be seen, whole and within the page, and nothing moves but what `moving` says, then takes the
   * picture. Throws when the picture is blank, and names what is missing.
   */
  take(page: Page, name: string, parts: readonly string[], scene?: { readonly moving: boolean }): Promise<void>;
  close(): Promise<void>;
}

export async function openAlbum(browser: Browser, folder: string): Promise<Album> {
  const place = path.join(projectRoot, '.cache', folder);
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  const light = await browser.newPage();
  let count = 0;

  return {
    async take(page, name, parts, { moving } = { moving: false }) {
      if (!moving) await until(`${name}: nothing moves`, async () => !(await page.evaluate<boolean>(moves)));
      for (const part of parts) await until(`${name}: ${part} is on the page`, () => isWhole(page, part));
      const png = await page.screenshot({ omitBackground: true });
      count += 1;
      await writeFile(path.join(place, `${String(count).padStart(2, '0')}-${name}.png`), png);
      const { painted, colours } = await light.evaluate(lookAt, `data:image/png;base64,${png.toString('base64')}`);
      if (painted < 0.01 || colours < 8) throw new Error(`${name} is blank: ${painted} painted, ${colours} colours`);
    },
    close: () => light.close(),
  };
}

/** To be seen, come to its place, of some size, and no edge beyond the page's. */
async function isWhole(page: Page, part: string): Promise<boolean> {
  const found = page.locator(part).first();
  if (!(await found.isVisible())) return false;
  if (!(await found.evaluate(isInPlace))) return false;
  const box = await found.boundingBox();
  const size = page.viewportSize();
  if (box === null || size === null || box.width < 2 || box.height < 2) return false;
  return box.x >= -1 && box.y >= -1 && box.x + box.width <= size.width + 1 && box.y + box.height <= size.height + 1;
}

/** What slides into its place is there. Runs inside a page. */
function isInPlace(part: Element): boolean {
  const slides = part.closest('[data-part]');
  if (slides === null) return true;
  const { transform } = getComputedStyle(slides);
  return transform === 'none' || new DOMMatrix(transform).isIdentity;
}

/** Runs inside a page. */
async function lookAt(address: string): Promise<PictureFacts> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = Math.round((320 * picture.height) / picture.width);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set<number>();
  let painted = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 128) continue;
    painted += 1;
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  }
  return { painted: (painted * 4) / data.length, colours: colours.size };
}
