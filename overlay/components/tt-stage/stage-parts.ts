/** The public `::part` names, from the outside in; each element on the way passes them on. */
export const laneParts = 'lane, place, name, track, bar, finish, total, facts, fact, figure, flash';
export const raceParts = `panel, headline, goal, statement, label, scale, also, ${laneParts}`;
export const messageParts = 'message, author, platform, waiting, text, pages';
export const cueParts = 'cue, cue-head, cue-body, cue-line, lower-third, slate, qr, choice, choice-bar, pledge, owed';
export const stageParts = `${raceParts}, card, logo, backdrop, ${messageParts}, ${cueParts}`;
