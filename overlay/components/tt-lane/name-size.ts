/** How wide a name is about, in ems of the display font; wide scripts and emoji take a whole one. */
export function nameWidth(name: string): number {
  return [...name].reduce(
    (width, sign) =>
      width +
      (/[\u1100-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.test(sign) ? 1 : 0.46),
    0,
  );
}

/** The step of the type scale that a name is set in: short ones large on one line, long ones smaller on two. */
export function nameSize(name: string): 'short' | 'medium' | 'long' {
  const width = nameWidth(name);
  return width <= 8.6 ? 'short' : width <= 17 ? 'medium' : 'long';
}
