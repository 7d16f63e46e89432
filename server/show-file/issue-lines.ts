import type { z } from 'zod';

/** `racers[1].accounts[0].url`; the empty path is the whole. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** One line for each thing that zod found wrong: where, and what is expected. */
export function issueLines(error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const where = pathText(issue.path);
    return where === '' ? issueText(issue) : `${where}: ${issueText(issue)}`;
  });
}

function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => JSON.stringify(key)).join(', ');
    return `${keys} ${issue.keys.length === 1 ? 'is not known' : 'are not known'} here; remove or rename ${issue.keys.length === 1 ? 'it' : 'them'}`;
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return `missing; ${lowerFirst(issue.message)}`;
  return lowerFirst(issue.message);
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
