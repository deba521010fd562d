/** Of what every engine would find alike, and takes long: all of it in one of them, a part each in the others. */

/**
 * @param parts into how many parts it falls; Firefox takes the first of them, WebKit the second.
 * @returns all of it in Chromium.
 */
export function shareOf<Each>(all: readonly Each[], parts: number): readonly Each[] {
  const { userAgent } = navigator;
  if (userAgent.includes("Chrome")) return all;
  const part = userAgent.includes("Firefox") ? 0 : 1;
  return all.filter((_each, index) => index % parts === part);
}
