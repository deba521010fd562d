/** The pictures of every story, found by element, language, colours and width. */
import { useEffect, useState, type ReactNode } from "react";
import { choose, everything, optionsOf, readPictures, type Filter, type Picture } from "./pictures.ts";

const folder = "./gallery/";
/** More come as the reader goes on: a page of thousands is slow even where its pictures are lazy. */
const atOnce = 60;

/** The list beside the build; `undefined` until it is there, empty where no pictures were taken. */
export function usePictures(): readonly Picture[] | undefined {
  const [pictures, setPictures] = useState<readonly Picture[]>();
  useEffect(() => {
    const leaving = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await fetch(`${folder}index.json`, { signal: leaving.signal });
      setPictures(answer.ok ? readPictures(await answer.json()) : []);
    };
    read().catch(() => {
      if (!leaving.signal.aborted) setPictures([]);
    });
    return () => leaving.abort();
  }, []);
  return pictures;
}

interface FiltersProps {
  readonly pictures: readonly Picture[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const labels = [
  ["element", "Element"],
  ["language", "Language"],
  ["scheme", "Colours"],
  ["width", "Width"],
] as const;

function Filters({ pictures, filter, onFilter }: FiltersProps): ReactNode {
  return (
    <div className="theme-bar">
      {labels.map(([key, label]) => (
        <label key={key} className="theme-select">
          {label}
          <select value={filter[key]} onChange={({ target }) => onFilter({ ...filter, [key]: target.value })}>
            <option value="">all</option>
            {optionsOf(pictures, key).map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function Shown({ picture }: { readonly picture: Picture }): ReactNode {
  const { file, name, element, scheme, width, language, size, story } = picture;
  const said = `${element}: ${name}, ${scheme}, ${width} px, ${language}`;
  return (
    <li>
      <a href={`./?path=/story/${story}`} target="_top">
        <img src={folder + file} alt={said} width={size.width} height={size.height} loading="lazy" decoding="async" />
      </a>
      <p>{said}</p>
    </li>
  );
}

export function Gallery(): ReactNode {
  const pictures = usePictures();
  const [filter, setFilter] = useState(everything);
  const [most, setMost] = useState(atOnce);
  if (!pictures) return <p role="status">Looking for the pictures…</p>;
  if (pictures.length === 0) {
    return (
      <p role="status">
        This build has no pictures. <code>node scripts/gallery.ts</code> takes them.
      </p>
    );
  }
  const chosen = choose(pictures, filter);
  return (
    <div className="gallery">
      <Filters pictures={pictures} filter={filter} onFilter={setFilter} />
      <p role="status">
        {chosen.length} of {pictures.length} pictures
      </p>
      <ul className="gallery-pictures">
        {chosen.slice(0, most).map((picture) => (
          <Shown key={picture.file} picture={picture} />
        ))}
      </ul>
      {chosen.length > most ? (
        <button type="button" onClick={() => setMost(most + atOnce)}>
          Show more
        </button>
      ) : null}
    </div>
  );
}
