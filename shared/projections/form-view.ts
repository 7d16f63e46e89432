/** Where one's own message of the form stands, as its sender may know it. */
export type FormStatus =
  | { readonly state: 'waiting' | 'not-taken' | 'taken-back' | 'kept' | 'over' }
  /** So many are read before it. */
  | { readonly state: 'approved'; readonly ahead: number }
  | { readonly state: 'on-air' | 'read'; readonly at: string };
