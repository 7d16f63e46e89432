import type { AttendFrame } from '../../../shared/protocol/frames.ts';

/** Tells the server what this page looks at, however fast somebody goes through a list: at once, then four times a second. */
export interface AttentionKeeper {
  /** A link that may be new: it is told once. */
  on(link: object, called: string): void;
  /** @param message undefined = as before. */
  attend(message: string | null | undefined, called: string): void;
  close(): void;
}

const interval = 250;

export function createAttentionKeeper(send: (frame: AttendFrame) => void): AttentionKeeper {
  let told: object | null = null;
  let looked: string | null = null;
  let due: AttendFrame | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    if (due === null) return;
    const frame = due;
    due = null;
    timer = setTimeout(flush, interval);
    send(frame);
  }
  function tell(name: string): void {
    due = { message: looked, name };
    if (timer === undefined) flush();
  }

  return {
    on(link, called) {
      if (told === link) return;
      told = link;
      tell(called);
    },
    attend(message, called) {
      if (message !== undefined) looked = message;
      tell(called);
    },
    close: () => clearTimeout(timer),
  };
}
