/** The words about what is kept of viewers, in the show dock. Another language is another object of this shape. */
export const keptPeopleWords = {
  title: 'What is kept of viewers',
  days: 'Keep names and texts, days after the show',
  daysHint: '0 = for ever. The form says it to viewers.',
  daysWrong: 'A whole number from 0 to 3650.',
  save: 'Save',
  find: 'Delete all of an author',
  nobody: 'Nobody has written yet.',
  notFound: 'Nobody of that name is at hand.',
  sent: (platform: string, count: number): string => `${platform}, ${count === 1 ? '1 message' : `${count} messages`}`,
  erase: 'Delete',
  ofWhom: (name: string): string => `everything of ${name}`,
  sure: 'For good?',
} as const;
