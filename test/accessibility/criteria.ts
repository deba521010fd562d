/** Numbers of the criteria, to hold docs/accessibility.md to all of them. */

/** WCAG 2.2, levels A and AA, without the obsolete 4.1.1: the last numbers by guideline, AAA left out. */
const guidelines: Readonly<Record<string, readonly number[]>> = {
  "1.1": [1],
  "1.2": [1, 2, 3, 4, 5],
  "1.3": [1, 2, 3, 4, 5],
  "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
  "2.1": [1, 2, 4],
  "2.2": [1, 2],
  "2.3": [1],
  "2.4": [1, 2, 3, 4, 5, 6, 7, 11],
  "2.5": [1, 2, 3, 4, 7, 8],
  "3.1": [1, 2],
  "3.2": [1, 2, 3, 4, 6],
  "3.3": [1, 2, 3, 4, 7, 8],
  "4.1": [2, 3],
};

/** How many criteria each of RGAA 4.1's 13 topics has. */
const topics = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/** 55 of them: `1.4.3`. */
export const wcagCriteria: readonly string[] = Object.entries(guidelines).flatMap(([guideline, numbers]) =>
  numbers.map((number) => `${guideline}.${number}`),
);

/** 106 of them: `10.11`. */
export const rgaaCriteria: readonly string[] = topics.flatMap((count, topic) =>
  Array.from({ length: count }, (_none, index) => `${topic + 1}.${index + 1}`),
);
