/** Copies without showing. False where the browser does not let the page: some docks of OBS, or an address that is no secure context. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the row then says what to do instead
  }
}
