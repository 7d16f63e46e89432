import type { GroundColour } from '../components/dress/unreadable.ts';
import type { PreviewScene } from '../components/dock-look/preview-scene.ts';
import type { LookColour, LookLayout } from '../../shared/domain/look/look-words.ts';

const ratio = (value: number): string => `${(Math.floor(value * 10) / 10).toFixed(1)}:1`;

/** The look dock's words. Another language is another object of this shape. */
export const lookDockWords = {
  theme: 'Theme',
  layout: 'Layout',
  layouts: {
    auto: 'By size',
    bottom: 'Bottom',
    full: 'Full',
    side: 'Side',
    corner: 'Corner',
    vertical: 'Upright',
  } satisfies Record<LookLayout | 'auto', string>,
  addressWins: 'What an overlay has in its own address stays as it is there.',
  colours: 'Colours',
  coloursHint: "What you leave is the theme's, and follows what you choose.",
  grounds: {
    panel: 'Panel',
    raised: 'Sentence and heads',
    brand: 'Title and marks',
  } satisfies Record<GroundColour, string>,
  colour: {
    panel: 'Panel, ground',
    ink: 'Panel, text',
    raised: 'Sentence, ground',
    raisedInk: 'Sentence, text',
    brand: 'Title, ground',
    brandInk: 'Title, text',
  } satisfies Record<LookColour, string>,
  ground: 'Ground',
  text: 'Text',
  sample: 'Aa 1,000',
  ratio,
  enough: 'Reads well',
  tooLittle: (value: number): string => `${ratio(value)}, needs 4.5:1`,
  unreadable: (where: string, value: number): string =>
    `${where}: the text has ${ratio(value)} with its ground, and needs 4.5:1. Take a ground or a text further from the other, or:`,
  take: (colour: string): string => `Take ${colour} for the text`,
  themesOwn: "The theme's",
  allThemesOwn: "All of the theme's colours",
  racers: 'Racers',
  racer: (name: string): string => `Colour of ${name}`,
  files: 'Fonts and pictures',
  font: 'Figures, names, sentences',
  textFont: 'Messages and cues',
  fontOfTheme: "The theme's",
  sameFont: 'The same as above',
  fontHint:
    'WOFF2, WOFF, TTF or OTF, up to 2 MiB. Use fonts whose licence lets you. A wide one is set smaller, so that figures fit.',
  logo: 'Logo',
  background: 'Background',
  noPicture: 'None',
  logoHeight: 'Height of the logo',
  percent: (value: number): string => `${String(value)} %`,
  pictureHint:
    'PNG, JPEG, WebP or AVIF, up to 4 MiB. SVG can hold scripts and is not taken. Whoever reaches the server can load them.',
  gone: (name: string): string => `${name} is not among your files. Upload it again, or take another.`,
  upload: 'Upload a font or picture',
  uploaded: (count: number): string => (count === 1 ? 'Your file' : `Your ${String(count)} files`),
  size: (bytes: number): string =>
    bytes < 1_048_576 ? `${String(Math.max(1, Math.round(bytes / 1_024)))} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`,
  remove: (name: string): string => `Delete ${name}`,
  kept: (name: string): string => `${name} is here. Choose it above.`,
  notTaken: (name: string): string =>
    `${name} was not sent: it must be a font (.woff2, .woff, .ttf, .otf) or a picture (.png, .jpg, .webp, .avif).`,
  unreachable: 'The server did not answer. Try again.',
  preview: 'Preview: what an overlay would show',
  scene: 'Shows',
  scenes: {
    now: 'this show, now',
    race: 'a race',
    message: 'a message',
    question: 'a question',
    victory: 'a victory',
  } satisfies Record<PreviewScene, string>,
  screen: 'Size',
  screens: { wide: '16:9', tall: '9:16', small: '4:3' },
  draft: 'Not on air yet',
  onAir: 'On air',
  putOnAir: 'Put on air',
  discard: 'Discard',
  placement: 'Placement',
  placementHint: 'Draws on every overlay where each scene stands, for two minutes.',
  placementOn: 'Draw the outlines',
  placementOff: 'Take them off',
} as const;
