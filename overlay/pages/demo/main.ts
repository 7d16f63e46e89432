import { registerFonts } from '../../styles/fonts.ts';
import './tt-demo-page.ts';

registerFonts(document.fonts);
