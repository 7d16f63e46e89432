import { registerFonts } from '../../styles/fonts.ts';
import './tt-recap-page.ts';

registerFonts(document.fonts);
