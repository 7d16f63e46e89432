import { createLink } from '../../live/link.ts';
import { takeSessionKey } from '../../live/session-key.ts';
import { createEnglish } from '../../strings/en.ts';
import { registerFonts } from '../../styles/fonts.ts';
import { readOverlaySettings } from './overlay-settings.ts';
import './tt-overlay-page.ts';

const settings = readOverlaySettings(location.search);
registerFonts(document.fonts);
const page = document.createElement('tt-overlay-page');
page.settings = settings;
page.words = createEnglish(settings.zone);
page.link = createLink({ audience: 'overlay', key: takeSessionKey('overlay', window) });
document.body.append(page);
