import type { SeatFrame, SpokeFrame } from '../../shared/protocol/frames.ts';

/** The part of a socket that speech needs. */
export interface VoiceSocket {
  readonly connected: boolean;
  on(event: 'seat', listener: (frame: SeatFrame) => void): unknown;
  emit(event: 'spoke', frame: SpokeFrame): unknown;
}

/** What an overlay and the server tell each other of speech, besides the view. */
export interface VoiceLine {
  /** The overlay's own id, as `voice.overlay` names it; null before the server has said. */
  readonly seat: string | null;
  /** Tells the server what became of an utterance. */
  spoke(frame: SpokeFrame): void;
}

export function createVoiceLine(socket: VoiceSocket, onSeat: () => void): VoiceLine {
  let seat: string | null = null;
  socket.on('seat', ({ overlay }) => {
    seat = overlay;
    onSeat();
  });
  return {
    get seat() {
      return seat;
    },
    spoke: (frame) => {
      if (socket.connected) socket.emit('spoke', frame);
    },
  };
}
