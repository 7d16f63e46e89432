import { createEspeakNg } from './espeak-ng/espeak-ng.ts';
import { createSay } from './say/say.ts';
import type { Speaker } from './speaker.ts';
import { createSystemSpeech } from './system-speech/system-speech.ts';

/** What speaks on this kind of machine. It runs nothing yet. */
export function systemSpeaker(platform: NodeJS.Platform): Speaker {
  switch (platform) {
    case 'darwin':
      return createSay();
    case 'win32':
      return createSystemSpeech();
    default:
      return createEspeakNg();
  }
}
