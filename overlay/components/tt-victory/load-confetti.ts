import type confetti from 'canvas-confetti';

/** The library is larger than any other part of the victory: it is fetched only where confetti is played. */
export const loadConfetti = async (): Promise<typeof confetti> => (await import('canvas-confetti')).default;
