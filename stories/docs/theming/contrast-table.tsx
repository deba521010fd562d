import type { ReactNode } from "react";
import { Table } from "../blocks/table.tsx";
import { contrastOf, pairs, type Rgb } from "./contrast.ts";

type Measured = ReadonlyMap<string, Rgb>;

function Ratio({
  front,
  back,
  least,
}: {
  readonly front: Rgb | undefined;
  readonly back: Rgb | undefined;
  readonly least: number;
}): ReactNode {
  if (!front || !back) return "…";
  const ratio = contrastOf(front, back);
  const enough = ratio >= least;
  return (
    <span className={enough ? "theme-pass" : "theme-fail"}>
      {enough ? "✓" : "✗"} {(Math.floor(ratio * 100) / 100).toFixed(2)}
      {enough ? "" : " too low"}
    </span>
  );
}

export function ContrastTable({ light, dark }: { readonly light: Measured; readonly dark: Measured }): ReactNode {
  return (
    <Table
      label="Contrast of the pairs that are read"
      columns={["Pair", "Where", "Needs", "Light", "Dark"]}
      rows={pairs.map(({ front, back, least, where }) => [
        `${front} on ${back}`,
        where,
        `${least} : 1`,
        ...[light, dark].map((colours) => (
          <Ratio key="ratio" front={colours.get(front)} back={colours.get(back)} least={least} />
        )),
      ])}
    />
  );
}
