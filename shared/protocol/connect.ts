/**
 * Why a socket may not join: the message of socket.io's `connect_error`. `protocol`: the page is of another version, it reloads
 * once; `unauthorized`: no key, or none of ours; `forbidden`: this key may not read that audience; `overloaded`: too many
 * connections, try again soon; `invalid`: `auth` is malformed. Its `data` is `{ message }`, a sentence for people.
 */
export type ConnectRefusal = 'protocol' | 'unauthorized' | 'forbidden' | 'overloaded' | 'invalid';
