import { writeFile } from 'node:fs/promises';
import { fail, ok } from '../../../shared/lib/result.ts';
import { runProgram } from '../run-program.ts';
import { plainLine, speakerFault, type Speaker } from '../speaker.ts';
import { takeSound } from '../temp-sound.ts';
import { listArguments, renderArguments } from './command-line.ts';
import { readVoiceList } from './voice-list.ts';

const command = 'say';
const patience = 20_000;
const whenMissing = 'The command `say` is not there. It is a part of macOS: start the server from a normal account.';

/** macOS: the system's own voices. */
export function createSay(): Speaker {
  return {
    title: 'macOS',
    async voices() {
      const ran = await runProgram({ command, args: listArguments, patience, whenMissing });
      if (!ran.ok) return ran;
      const voices = readVoiceList(ran.value.output);
      const none = 'macOS lists no voices. Add one in System Settings, Accessibility, Spoken Content.';
      return voices.length === 0 ? fail(speakerFault('failed', none)) : ok(voices);
    },
    render({ text, voice, speed, signal }) {
      return takeSound(async (paths) => {
        await writeFile(paths.text, plainLine(text), { mode: 0o600 });
        const args = renderArguments(voice, speed, paths);
        const ran = await runProgram({ command, args, patience, signal, whenMissing });
        if (!ran.ok) return ran.error;
        if (ran.value.exit === 0) return null;
        return /voice/iu.test(ran.value.complaint)
          ? speakerFault('voice', 'macOS has no such voice. Choose another one.')
          : speakerFault('failed', `say ended with ${ran.value.exit ?? 'a signal'}.`);
      });
    },
  };
}
