import { svg, type SVGTemplateResult } from 'lit';

/** Drawn here: a platform's own sign is its trademark. */
const bubble = svg`<path d="M3 4h18v12h-9l-5 4.5V16H3z" />`;
const at = svg`<path class="line" d="M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0-4v5.4c0 3.4 4.6 2.6 4.6-1.6A8.6 8.6 0 1 0 12 20.6c1.9 0 3.500-.5 5-1.5" />`;
const sheet = svg`<path d="M5 2.500h14v19H5z" /><path class="cut" d="M8 8h8M8 12h8M8 16h5" />`;

const marks: Readonly<Record<string, SVGTemplateResult>> = { bluesky: at, mastodon: at, form: sheet };

/** What kind of place a message comes from: a chat, posts, a form. */
export const platformMark = (platform: string): SVGTemplateResult => marks[platform] ?? bubble;
