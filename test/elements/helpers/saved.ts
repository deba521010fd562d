/** What an element gives the member to save. */

export interface Saved {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** What is saved as a file because this ran, once it is made. */
export async function saved(run: () => void): Promise<Saved> {
  let file: Blob | undefined;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (made: Blob) => {
    file = made;
    return "#";
  };
  const named = new Promise<string>((resolve) => {
    // The engine would save it, or ask where to.
    HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
      resolve(this.download);
    };
  });
  try {
    run();
    return { name: await named, mediaType: file?.type ?? "", text: (await file?.text()) ?? "" };
  } finally {
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
  }
}
