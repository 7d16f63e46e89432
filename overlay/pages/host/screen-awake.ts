/** `asking` · `awake` · `insecure`: only https or this computer may · `refused`: the browser or the device does not let it. */
export type AwakeState = 'asking' | 'awake' | 'insecure' | 'refused';

export interface ScreenAwakeDeps {
  readonly window: Pick<Window, 'isSecureContext'>;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  /** Absent where the browser has none. */
  readonly wakeLock?: { request(type: 'screen'): Promise<{ release(): Promise<void> }> } | undefined;
  readonly onChange: (state: AwakeState) => void;
}

/** Keeps a tablet's screen from going dark while the page is to be read. The system lets go whenever the page is hidden; it is taken again. */
export interface ScreenAwake {
  readonly state: AwakeState;
  stop(): void;
}

export function keepScreenAwake({ window, document, wakeLock, onChange }: ScreenAwakeDeps): ScreenAwake {
  let state: AwakeState = 'asking';
  let lock: { release(): Promise<void> } | null = null;
  let stopped = false;
  const become = (next: AwakeState): void => {
    if (stopped || state === next) return;
    state = next;
    onChange(next);
  };
  const letGo = (): void => {
    // It may be gone already: the system takes it from a hidden page.
    lock?.release().catch(() => undefined);
    lock = null;
  };
  const ask = (): void => {
    if (stopped || document.visibilityState !== 'visible') return;
    if (!window.isSecureContext) return become('insecure');
    if (wakeLock === undefined) return become('refused');
    wakeLock.request('screen').then(
      (held) => {
        letGo();
        lock = held;
        if (stopped) letGo();
        become('awake');
      },
      () => become('refused'),
    );
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return {
    get state() {
      return state;
    },
    stop: () => {
      stopped = true;
      document.removeEventListener('visibilitychange', ask);
      letGo();
    },
  };
}
