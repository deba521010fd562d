/** Makes one path of an icon's shapes as Lucide has them. */
export type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function rectangle(x: number, y: number, [width, height, r]: readonly [number, number, number]): string {
  const corner = (toX: number, toY: number): string => `a${r} ${r} 0 0 1 ${toX} ${toY}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
}

/** A path that may follow another one: it begins where it says, and not where that one ended. */
function absolute(path: string): string {
  return path.replace(/^m([-\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.])?)/, (_start, x: string, y: string, next?: string) =>
    next === undefined ? `M${x} ${y}` : `M${x} ${y}l`,
  );
}

function toPath([tag, attributes]: Shape): string {
  const at = (name: string): number => Number(attributes[name] ?? 0);
  if (tag === "path") return absolute(attributes["d"] ?? "");
  if (tag === "circle") return circle(at("cx"), at("cy"), at("r"));
  if (tag === "rect") return rectangle(at("x"), at("y"), [at("width"), at("height"), at("rx")]);
  throw new Error(`No path is known for <${tag}>.`);
}

export function draw(shapes: readonly Shape[]): string {
  return shapes.map(toPath).join("");
}
