import { deep } from './messages.ts';

/**
 * What of the text on the page is too faint for WCAG AA: 4.5:1, or 3:1 where it is large. The ground of a text is the colour behind it, and
 * that darkened by the theme's gloss where one lies on it; the worse of both counts. Runs inside the page.
 */
export const findFaintText = `(() => { ${deep}
  const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const above = (one) => one.parentElement ?? (one.getRootNode() instanceof ShadowRoot ? one.getRootNode().host : null);
  const groundsOf = (one) => {
    for (let each = one; each !== null; each = above(each)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(each);
      const colour = parse(backgroundColor);
      if (colour.length < 3 || colour[3] === 0) continue;
      if (colour.length === 4 && colour[3] !== 1) return null;
      const shade = [...backgroundImage.matchAll(/rgba\\(0, 0, 0, ([\\d.]+)\\)/g)].map(([, alpha]) => Number(alpha));
      return [0, ...shade].map((alpha) => colour.map((channel) => channel * (1 - alpha)));
    }
    return null;
  };
  const faint = [];
  let read = 0;
  for (const one of deep(document)) {
    const text = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent.trim()).join('');
    const { visibility, color, fontSize } = getComputedStyle(one);
    if (text === '' || visibility !== 'visible' || one.getClientRects().length === 0 || ['STYLE', 'TITLE', 'SCRIPT'].includes(one.tagName)) continue;
    const box = one.getBoundingClientRect();
    if (box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight) continue;
    const grounds = groundsOf(one);
    read += 1;
    // All of it is bold: large from 14 pt.
    const least = parseFloat(fontSize) >= 18.66 ? 3 : 4.5;
    const found = grounds === null ? 0 : Math.min(...grounds.map((ground) => contrast(parse(color), ground)));
    if (found < least) faint.push(text + ' (' + one.className + ', ' + fontSize + '): ' + found.toFixed(2));
  }
  return { read, faint };
})()`;
