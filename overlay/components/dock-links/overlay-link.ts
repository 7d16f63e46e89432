/** A size at which the overlay is added to OBS. */
export interface LayerSize {
  readonly width: number;
  readonly height: number;
}

export const layerSizes: readonly LayerSize[] = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 800, height: 600 },
];

/** The platforms that a link can be narrowed to by a press; any other goes into the address by hand. */
export const narrowable: readonly string[] = ['twitch', 'youtube', 'bluesky', 'mastodon', 'form', 'typed'];

/** The overlay's link, narrowed to messages of some platforms; none = the link as it is. */
export function narrowedLink(link: string, platforms: readonly string[]): string {
  if (platforms.length === 0) return link;
  const url = new URL(link);
  // A comma needs no escape here, and people read these.
  url.search = `${url.search === '' ? '?' : `${url.search}&`}platforms=${platforms.map(encodeURIComponent).join(',')}`;
  return url.href;
}

/**
 * The overlay's link as OBS reads it when it is dropped on the canvas: `layer-name`, `layer-width` and `layer-height` set up the new
 * source and are stripped by OBS. The key stays in the fragment.
 */
export function overlayDropLink(link: string, size: LayerSize, name: string): string {
  const url = new URL(link);
  url.searchParams.set('layer-name', name);
  url.searchParams.set('layer-width', String(size.width));
  url.searchParams.set('layer-height', String(size.height));
  return url.href;
}

/** What may be on screen while a link is masked: where it leads, never the key. */
export function maskedLink(link: string): string {
  const parsed = readUrl(link);
  if (parsed === null) return '•'.repeat(24);
  const { host, pathname } = parsed;
  return `${host}${pathname} ${'•'.repeat(12)}`;
}

/** URL.canParse came with Chromium 120; docks of OBS 28–31 are older. */
function readUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null; // a bare key is no address
  }
}
