import { describe, expect, it } from 'vitest';
import { maskedLink, narrowedLink, overlayDropLink } from './overlay-link.ts';

const link = 'http://127.0.0.1:4170/overlay#k=secret-key';

describe('overlayDropLink', () => {
  it('PAGE-43: carries name and size for OBS, and the key only in the fragment', () => {
    const dropped = new URL(overlayDropLink(link, { width: 1080, height: 1920 }, 'Tickertape race'));
    expect(Object.fromEntries(dropped.searchParams)).toEqual({
      'layer-name': 'Tickertape race',
      'layer-width': '1080',
      'layer-height': '1920',
    });
    expect(dropped.hash).toBe('#k=secret-key');
  });
});

describe('narrowedLink', () => {
  it('PAGE-139: carries the platforms before the key, also when it is dragged, and is the link as it is where none is chosen', () => {
    expect(narrowedLink(link, [])).toBe(link);
    const narrowed = narrowedLink(link, ['twitch', 'typed']);
    expect(narrowed).toBe('http://127.0.0.1:4170/overlay?platforms=twitch,typed#k=secret-key');
    const dropped = new URL(overlayDropLink(narrowed, { width: 800, height: 600 }, 'Race'));
    expect(dropped.searchParams.get('platforms')).toBe('twitch,typed');
    expect(dropped.hash).toBe('#k=secret-key');
  });
});

describe('maskedLink', () => {
  it('PAGE-44: shows where a link leads, never its key', () => {
    expect(maskedLink(link)).toMatch(/^127\.0\.0\.1:4170\/overlay •+$/);
    expect(maskedLink('a-bare-feed-key')).toMatch(/^•+$/);
  });
});
