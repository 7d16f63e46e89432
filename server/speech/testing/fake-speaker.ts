import { fail, ok, type Result } from '../../../shared/lib/result.ts';
import { plainLine, speakerFault, type RenderRequest, type Speaker, type SpeakerFault } from '../speaker.ts';
import { writeWav } from '../wav.ts';

export interface FakeSpeaker extends Speaker {
  /** What was asked for, in order. */
  readonly asked: RenderRequest[];
  /** How many were cancelled. */
  readonly cancelled: number;
  /** The next renderings wait until they are let go. */
  hold(): void;
  letGo(): void;
  /** What goes wrong from now on; null = nothing. */
  fault: SpeakerFault | null;
}

const rate = 8_000;

/** Makes a tone: a tenth of a second for each character, at speed 1. */
export function createFakeSpeaker(): FakeSpeaker {
  const asked: RenderRequest[] = [];
  const waiting: (() => void)[] = [];
  let holds = false;
  let cancelled = 0;
  const fake: FakeSpeaker = {
    title: 'Fake',
    asked,
    get cancelled() {
      return cancelled;
    },
    fault: null,
    hold: () => (holds = true),
    letGo: () => {
      holds = false;
      for (const go of waiting.splice(0)) go();
    },
    voices: async () =>
      fake.fault?.code === 'missing'
        ? fail(fake.fault)
        : ok([
            { id: 'fake/en', name: 'English', languages: ['en'] },
            { id: 'fake/ru', name: 'Russian', languages: ['ru'] },
          ]),
    async render(request): Promise<Result<Uint8Array, SpeakerFault>> {
      asked.push(request);
      const text = plainLine(request.text);
      await Promise.resolve();
      const aborted = (): boolean => request.signal?.aborted === true;
      if (holds)
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          request.signal?.addEventListener('abort', () => resolve());
        });
      if (aborted()) {
        cancelled += 1;
        return fail(speakerFault('cancelled', 'No longer wanted.'));
      }
      if (fake.fault !== null) return fail(fake.fault);
      if (request.voice !== null && !request.voice.startsWith('fake/'))
        return fail(speakerFault('voice', 'There is no such voice.'));
      if (text === '') return fail(speakerFault('silent', 'The voice made no sound.'));
      return ok(tone((text.length * 0.1) / request.speed));
    },
  };
  return fake;
}

/** So many seconds of a tone, at half of the full loudness. */
export function tone(seconds: number): Uint8Array {
  const count = Math.round(seconds * rate);
  const samples = new DataView(new ArrayBuffer(count * 2));
  for (let index = 0; index < count; index++)
    samples.setInt16(index * 2, Math.round(16_000 * Math.sin((index * 2 * Math.PI * 440) / rate)), true);
  return writeWav({ channels: 1, rate, samples: new Uint8Array(samples.buffer) });
}
