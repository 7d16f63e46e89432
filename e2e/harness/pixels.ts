import type { Browser, Page } from 'playwright';

/** Red, green, blue and alpha, 0 to 255. */
export type Pixel = readonly [number, number, number, number];

/** A picture of the page as OBS takes it: what the page does not paint is transparent. */
export async function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ omitBackground: true });
}

/** Pixels of a PNG at these places; negative places count from the right and the bottom. */
export async function pixelsOf(
  browser: Browser,
  png: Buffer,
  places: readonly (readonly [number, number])[],
): Promise<readonly Pixel[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ([address, points]) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const canvas = document.createElement('canvas');
        canvas.width = picture.width;
        canvas.height = picture.height;
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(picture, 0, 0);
        return points.map(([x, y]) => {
          const { data } = context.getImageData(x < 0 ? picture.width + x : x, y < 0 ? picture.height + y : y, 1, 1);
          return [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0, data[3] ?? 0] as [number, number, number, number];
        });
      },
      [`data:image/png;base64,${png.toString('base64')}`, places] as const,
    );
  } finally {
    await page.close();
  }
}
