/** Names of stories, as their table, their module and their address have them. */

function wordsOf(name: string): readonly string[] {
  const plain = name.normalize("NFD").replaceAll(/[^\w\s-]/g, "");
  return plain
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== "");
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Sign-up refused: too late" as the name of an export: `signUpRefusedTooLate`. */
export function exportNameOf(name: string): string {
  return wordsOf(name)
    .map((word, i) => (i === 0 ? word : capitalise(word)))
    .join("");
}

/** The same in an address: `open-shifts--sign-up-refused-too-late`. */
export function storyIdOf(id: string, name: string): string {
  return `${id}--${wordsOf(name).join("-")}`;
}

/** `irregular-ahead` as a title: "Irregular ahead". */
export function titleOf(slug: string): string {
  return capitalise(slug.replaceAll("-", " "));
}
