import { describe, expect, it } from 'vitest';
import { keepScreenAwake, type AwakeState } from './screen-awake.ts';

/** A device: whether it lets the page, and what it has lent. */
class Device {
  lent = 0;
  asked = 0;
  lets = true;
  visibilityState: DocumentVisibilityState = 'visible';
  readonly events = new EventTarget();
  readonly states: AwakeState[] = [];
  readonly wakeLock = {
    request: (): Promise<{ release(): Promise<void> }> => {
      this.asked++;
      if (!this.lets) return Promise.reject(new Error('battery'));
      this.lent++;
      return Promise.resolve({
        release: () => {
          this.lent--;
          return Promise.resolve();
        },
      });
    },
  };
  keep({ secure = true, known = true } = {}) {
    const { events } = this;
    const shown = (): DocumentVisibilityState => this.visibilityState;
    return keepScreenAwake({
      window: { isSecureContext: secure },
      document: {
        get visibilityState() {
          return shown();
        },
        addEventListener: events.addEventListener.bind(events),
        removeEventListener: events.removeEventListener.bind(events),
      },
      wakeLock: known ? this.wakeLock : undefined,
      onChange: (state) => this.states.push(state),
    });
  }
  show(visibilityState: DocumentVisibilityState): void {
    this.visibilityState = visibilityState;
    this.events.dispatchEvent(new Event('visibilitychange'));
  }
}
const settled = (): Promise<void> => Promise.resolve().then(() => undefined);

describe('keeping the screen awake', () => {
  it('PAGE-158: it is asked for, again whenever the page is shown again, and let go at the end', async () => {
    const device = new Device();
    const awake = device.keep();
    await settled();
    expect([awake.state, device.lent]).toEqual(['awake', 1]);
    device.show('hidden');
    expect(device.asked).toBe(1);
    device.show('visible');
    await settled();
    expect([device.asked, device.lent]).toEqual([2, 1]);
    awake.stop();
    expect(device.lent).toBe(0);
    device.show('visible');
    expect(device.asked).toBe(2);
  });

  it('PAGE-158: where it cannot be had the page knows why', async () => {
    const device = new Device();
    device.lets = false;
    device.keep();
    await settled();
    expect(device.states).toEqual(['refused']);
    expect(new Device().keep({ known: false }).state).toBe('refused');
    const elsewhere = new Device();
    expect(elsewhere.keep({ secure: false }).state).toBe('insecure');
    expect(elsewhere.asked).toBe(0);
  });
});
