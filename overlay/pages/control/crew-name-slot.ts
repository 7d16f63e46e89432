const slot = 'tickertape.crew-name';

/** What the operator of this browser wants to be called; empty = nobody has said. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(slot) ?? '';
  } catch {
    return ''; // storage is blocked
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(slot, name);
  } catch (error) {
    console.warn('tickertape: this browser keeps no settings; the name is set for this tab alone', error);
  }
}
