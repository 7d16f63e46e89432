/** Words about who may send messages in: signed hooks, and sessions whose ids are secret. */
export const senderWords = {
  hooks: {
    title: 'Signed hooks',
    intro:
      'A payment service or a form of yours posts messages here and signs them (Standard Webhooks). Give it the address and the secret.',
    none: 'None yet.',
    name: 'Name of the sender',
    namePlaceholder: 'shop',
    add: 'Add',
    copyAddress: (source: string): string => `Copy the address of ${source}`,
    copySecret: (source: string): string => `Copy the secret of ${source}`,
    address: 'Address',
    secret: 'Secret',
    rotate: (source: string): string => `New secret for ${source}`,
    rotateSure: 'Old one dies',
    remove: (source: string): string => `Remove ${source}`,
    removeSure: 'Remove?',
    unusable: 'Its secret in links.json is none that could be trusted, so it is refused. Make a new one.',
    copied: (what: string): string => `${what} copied. It was not shown.`,
    made: (source: string): string => `New secret made for ${source}.`,
  },
  sessions: {
    title: 'Social Stream Ninja sessions',
    intro:
      'The id of a session opens it to whoever has it, so it is kept by name and never shown. Paste the id, or the address of its dock page.',
    none: 'None yet.',
    name: 'Name',
    namePlaceholder: 'main',
    id: 'Session id or dock address',
    save: 'Keep',
    remove: (name: string): string => `Forget ${name}`,
    removeSure: 'Forget?',
    kept: (name: string): string => `Kept as ${name}.`,
    hint: 'In Social Stream Ninja switch on “Enable remote API control” and “Send chat messages to API server”.',
  },
  notCopied: 'The browser does not let this page copy. Open control in a browser, outside OBS.',
} as const;
