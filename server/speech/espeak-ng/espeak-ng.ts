import { fail, ok } from '../../../shared/lib/result.ts';
import { runProgram } from '../run-program.ts';
import { plainLine, speakerFault, type Speaker } from '../speaker.ts';
import { takeSound } from '../temp-sound.ts';
import { listArguments, renderArguments } from './command-line.ts';
import { readVoiceList } from './voice-list.ts';

const whenMissing =
  'eSpeak NG is not installed. Debian and Ubuntu: sudo apt install espeak-ng; Fedora: sudo dnf install espeak-ng; Arch: sudo pacman -S espeak-ng. Then press "Look again".';

export interface EspeakOptions {
  readonly command?: string;
  /** Milliseconds for one text. */
  readonly patience?: number;
}

/** Linux: eSpeak NG, which knows more than a hundred languages. */
export function createEspeakNg({ command = 'espeak-ng', patience = 15_000 }: EspeakOptions = {}): Speaker {
  return {
    title: 'eSpeak NG',
    async voices() {
      const ran = await runProgram({ command, args: listArguments, patience, whenMissing });
      if (!ran.ok) return ran;
      const voices = readVoiceList(ran.value.output);
      return voices.length === 0
        ? fail(speakerFault('failed', 'eSpeak NG lists no voices. Install it again.'))
        : ok(voices);
    },
    render({ text, voice, speed, signal }) {
      return takeSound(async ({ sound }) => {
        const args = renderArguments(voice, speed, sound);
        const ran = await runProgram({ command, args, input: plainLine(text), patience, signal, whenMissing });
        if (!ran.ok) return ran.error;
        if (ran.value.exit === 0) return null;
        return ran.value.complaint.includes('voice does not exist')
          ? speakerFault('voice', 'eSpeak NG has no such voice. Choose another one.')
          : speakerFault('failed', `eSpeak NG ended with ${ran.value.exit ?? 'a signal'}.`);
      });
    },
  };
}
