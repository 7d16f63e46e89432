/** What has been opened, to be closed in the opposite order. */
export interface ClosingList {
  add(close: () => void | Promise<void>): void;
  /** Closes all; one that fails does not keep the others open. A second call does nothing. */
  closeAll(): Promise<void>;
}

export function createClosingList(onFault: (error: unknown) => void): ClosingList {
  const closers: (() => void | Promise<void>)[] = [];
  return {
    add: (close) => closers.push(close),
    async closeAll() {
      for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
        try {
          await close();
        } catch (error) {
          onFault(error);
        }
      }
    },
  };
}
