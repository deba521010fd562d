/** Where the script that this is bundled into was loaded from. */

/** The first address in a stack, without its line and column: that of the file that made it. */
const firstAddress = /https?:\/\/[^\s)]+?(?=:\d+(?::\d+)?\)?$)/m;

/**
 * `import.meta.url` would say it too, but is a syntax error where an optimiser dropped `type="module"` from the tag; then
 * the script has to work all the same. To be called while the file runs for the first time.
 */
function findOwnAddress(): string {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement && currentScript.src !== "") return currentScript.src;
  return firstAddress.exec(new Error().stack ?? "")?.[0] ?? document.baseURI;
}

export const ownAddress = findOwnAddress();
