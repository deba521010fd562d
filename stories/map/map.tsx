/** The map: what the code can show, and every way that leads to it, from the tables that the stories are made from. */
import type { ReactNode } from "react";
import { usePictures } from "../docs/gallery/gallery.tsx";
import type { Picture } from "../docs/gallery/pictures.ts";
import { allStates } from "../lib/all.ts";
import { listPlaces, pathOf, type Place, type Way } from "./places.ts";

/** The smallest picture of each story. */
type Pictures = ReadonlyMap<string, string>;

function choosePictures(pictures: readonly Picture[]): Pictures {
  const light = pictures.filter(({ scheme }) => scheme === "light");
  return new Map(light.toSorted((a, b) => b.width - a.width).map(({ story, file }) => [story, `./gallery/${file}`]));
}

function WayCard({ way, picture }: { readonly way: Way; readonly picture: string | undefined }): ReactNode {
  const { id, element, state } = way;
  return (
    <li>
      <figure data-bare={picture === undefined ? "" : undefined}>
        {picture === undefined ? null : (
          <a href={`./?path=/story/${id}`} target="_top" className="map-picture" tabIndex={-1} aria-hidden="true">
            <img src={picture} alt="" loading="lazy" />
          </a>
        )}
        <figcaption>
          <a href={`./?path=/story/${id}`} target="_top">
            {element}: {state.name}
          </a>
          <ol className="map-path">
            {pathOf(state).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </figcaption>
      </figure>
    </li>
  );
}

function PlaceSection({ place, pictures }: { readonly place: Place; readonly pictures: Pictures }): ReactNode {
  const { name, says, ways } = place;
  return (
    <section className="map-place">
      <h3>{name}</h3>
      {says === "" ? null : <p>“{says}”</p>}
      <ul className="map-ways">
        {ways.map((way) => (
          <WayCard key={way.id} way={way} picture={pictures.get(way.id)} />
        ))}
      </ul>
    </section>
  );
}

export function StateMap(): ReactNode {
  const pictures = choosePictures(usePictures() ?? []);
  return listPlaces(allStates).map(({ title, places }) => (
    <section key={title}>
      <h2>{title}</h2>
      {places.map((place) => (
        <PlaceSection key={place.name} place={place} pictures={pictures} />
      ))}
    </section>
  ));
}
