/** One account of one racer, as a key of maps. */
export const accountKey = ({ racer, account }: { readonly racer: string; readonly account: string }): string =>
  JSON.stringify([racer, account]);
