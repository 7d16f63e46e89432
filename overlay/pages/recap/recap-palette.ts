import { accentOn } from '../../components/tt-lane/accent.ts';
import type { ThemeName } from '../../styles/theme.ts';

/** The themes' colours for what is drawn on a canvas, where no style sheet reaches. */
export interface RecapPalette {
  readonly ground: string;
  readonly panel: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
  readonly brand: string;
  readonly brandInk: string;
  readonly goal: string;
  /** A racer's colour, moved until it stands out. */
  line(colour: string): string;
}

export const recapPalettes: Readonly<Record<ThemeName | 'paper', RecapPalette>> = {
  night: {
    ground: '#07090e',
    panel: '#0b0e15',
    ink: '#ffffff',
    quiet: '#b6c0d1',
    rule: '#242d3c',
    brand: '#ffc629',
    brandInk: '#12100a',
    goal: '#ffc629',
    line: (colour) => accentOn(colour, 'dark').fill,
  },
  daylight: {
    ground: '#efeadf',
    panel: '#fcfbf8',
    ink: '#12151b',
    quiet: '#4a5160',
    rule: '#dcd6c8',
    brand: '#12151b',
    brandInk: '#ffffff',
    goal: '#8f4700',
    line: (colour) => accentOn(colour, 'light').fill,
  },
  news: {
    ground: '#061127',
    panel: '#0a1a3c',
    ink: '#ffffff',
    quiet: '#bccbe6',
    rule: '#263f70',
    brand: '#c1121f',
    brandInk: '#ffffff',
    goal: '#ffd166',
    line: (colour) => accentOn(colour, 'dark').fill,
  },
  'retro-2009': {
    ground: '#dcedf8',
    panel: '#f3fafe',
    ink: '#0f3450',
    quiet: '#3a5b74',
    rule: '#c4ddee',
    brand: '#ffb52e',
    brandInk: '#3a1c00',
    goal: '#8a3300',
    line: (colour) => accentOn(colour, 'light').fill,
  },
  paper: {
    ground: '#ffffff',
    panel: '#ffffff',
    ink: '#12151b',
    quiet: '#4a5160',
    rule: '#d9d9d9',
    brand: '#12151b',
    brandInk: '#ffffff',
    goal: '#8f4700',
    line: (colour) => accentOn(colour, 'light').fill,
  },
};
