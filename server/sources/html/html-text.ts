import { Parser } from 'htmlparser2';

/** Longer text is never looked at; the queue keeps 300 characters. */
const longest = 65_536;
const breaking: ReadonlySet<string> = new Set(
  'address article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);
const unsaid: ReadonlySet<string> = new Set(
  'audio canvas embed head iframe math noscript object script style svg template title video'.split(' '),
);
/** Mastodon repeats a quoted post's link for those who cannot show quotes. */
const unsaidClass = /(?:^|\s)quote-inline(?:\s|$)/;

/**
 * What HTML says in words: no markup is left, entities are characters, an image is its alternative text, paragraphs and line breaks
 * are new lines. What comes out is text, whatever it looks like.
 */
export function htmlText(html: string): string {
  const source = html.slice(0, longest);
  if (!/[<&]/.test(source)) return source;
  let text = '';
  let unsaidDepth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unsaidDepth > 0 || unsaid.has(name) || unsaidClass.test(attributes['class'] ?? '')) unsaidDepth++;
      else if (name === 'img') text += apart(text, attributes['alt'] || attributes['title'] || '');
      else if (breaking.has(name)) text += '\n';
    },
    ontext(words) {
      if (unsaidDepth === 0) text += words;
    },
    onclosetag(name) {
      if (unsaidDepth > 0) unsaidDepth--;
      else if (breaking.has(name) && name !== 'br') text += '\n';
    },
  });
  parser.end(source);
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** An emote's name must not run into the word before it; a space after it is left to what follows. */
function apart(before: string, words: string): string {
  if (words === '') return '';
  const glued = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(words);
  return `${glued ? ' ' : ''}${words}${/[\p{L}\p{N}]$/u.test(words) ? ' ' : ''}`;
}
