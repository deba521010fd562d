/** The list of pictures beside the build, `gallery/index.json`, and what the page chooses from it. */

export interface Picture {
  /** Address of its story: `open-shifts--ready`. */
  readonly story: string;
  readonly element: string;
  readonly name: string;
  readonly language: string;
  readonly scheme: "light" | "dark";
  /** Of the window, in CSS pixels. */
  readonly width: number;
  /** Below the folder of the list. */
  readonly file: string;
  /** Of the picture, in its own pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

export type Filter = Readonly<Record<"element" | "language" | "scheme" | "width", string>>;

export const everything: Filter = { element: "", language: "", scheme: "", width: "" };

export function choose(pictures: readonly Picture[], filter: Filter): readonly Picture[] {
  return pictures.filter((picture) =>
    Object.entries(filter).every(([key, wanted]) => wanted === "" || String(valueOf(picture, key)) === wanted),
  );
}

function valueOf(picture: Picture, key: string): unknown {
  return Object.entries(picture).find(([name]) => name === key)?.[1];
}

/** What there is to choose from, in the order of the list. */
export function optionsOf(pictures: readonly Picture[], key: keyof Filter): readonly string[] {
  return [...new Set(pictures.map((picture) => String(picture[key])))];
}

function isPicture(value: unknown): value is Picture {
  return typeof value === "object" && value !== null && "file" in value && "size" in value && "story" in value;
}

/** @returns the pictures of a list, and none of something else: a page without them says so. */
export function readPictures(list: unknown): readonly Picture[] {
  const pictures: unknown = typeof list === "object" && list !== null && "pictures" in list ? list.pictures : list;
  return Array.isArray(pictures) ? pictures.filter(isPicture) : [];
}
