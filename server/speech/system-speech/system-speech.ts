import { fail, ok } from '../../../shared/lib/result.ts';
import { runProgram } from '../run-program.ts';
import { plainLine, speakerFault, type Speaker } from '../speaker.ts';
import { takeSound } from '../temp-sound.ts';
import { listArguments, noSuchVoice, renderArguments, renderInput } from './command-line.ts';
import { readVoiceList } from './voice-list.ts';

const command = 'powershell.exe';
/** PowerShell alone takes seconds to start on a slow disk. */
const patience = 30_000;
const whenMissing = 'Windows PowerShell was not found. It is a part of Windows: put it back on the PATH.';

/** Windows: the voices of its speech API, by Windows PowerShell. */
export function createSystemSpeech(): Speaker {
  return {
    title: 'Windows',
    async voices() {
      const ran = await runProgram({ command, args: listArguments, patience, whenMissing });
      if (!ran.ok) return ran;
      const voices = readVoiceList(ran.value.output);
      const none = 'Windows lists no voices. Add one in Settings, Time & language, Speech.';
      return voices.length === 0 ? fail(speakerFault('failed', none)) : ok(voices);
    },
    render({ text, voice, speed, signal }) {
      return takeSound(async ({ sound }) => {
        const input = renderInput(plainLine(text), voice, speed, sound);
        const ran = await runProgram({ command, args: renderArguments, input, patience, signal, whenMissing });
        if (!ran.ok) return ran.error;
        if (ran.value.exit === 0) return null;
        return ran.value.exit === noSuchVoice
          ? speakerFault('voice', 'Windows has no such voice. Choose another one.')
          : speakerFault('failed', `PowerShell ended with ${ran.value.exit ?? 'a signal'}.`);
      });
    },
  };
}
