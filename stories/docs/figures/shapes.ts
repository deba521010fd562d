/** Geometry that several figures share, in CSS pixels. */

/** A point on a circle, an angle of 0 being at the top and 1 a whole turn clockwise. */
export function onCircle(turn: number, radius: number): readonly [x: number, y: number] {
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The outline of a piece of a ring, between two turns and two radii. */
export function ringPiece(from: number, to: number, inner: number, outer: number): string {
  const large = to - from > 0.5 ? 1 : 0;
  const point = (turn: number, radius: number): string => onCircle(turn, radius).map(round).join(" ");
  return [
    `M ${point(from, outer)}`,
    `A ${outer} ${outer} 0 ${large} 1 ${point(to, outer)}`,
    `L ${point(to, inner)}`,
    `A ${inner} ${inner} 0 ${large} 0 ${point(from, inner)}`,
    "Z",
  ].join(" ");
}

/** From one range of numbers to another. */
export function scale(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const factor = (to[1] - to[0]) / (from[1] - from[0]);
  return (value) => round(to[0] + (value - from[0]) * factor);
}

/** Whether a word has room, by the usual width of letters. */
export function fits(word: string, width: number, fontSize: number): boolean {
  return word.length * fontSize * 0.58 <= width;
}
