/** The entry points of the package, with a link to the reference of those that the build has written down. */
/// <reference types="vite/client" />
import { AnchorMdx } from "@storybook/addon-docs/blocks";
import type { ReactNode } from "react";
import { entryPoints, referenceOf } from "./entry-points.ts";
import { Table } from "./table.tsx";

/** By file name; nothing of them is loaded for the links. */
const written = Object.keys(import.meta.glob("../api/*.mdx")).map((path) => path.replace(/^.*\/(.*)\.mdx$/, "$1"));

function Entry({ name }: { readonly name: string }): ReactNode {
  const { file, href } = referenceOf(name);
  if (!written.includes(file)) return <code>{name}</code>;
  return (
    <AnchorMdx href={href} target="_self">
      <code>{name}</code>
    </AnchorMdx>
  );
}

export function EntryPoints(): ReactNode {
  return (
    <Table
      label="Entry points of the package"
      columns={["Import", "Gives"]}
      rows={Object.entries(entryPoints).map(([name, gives]) => [<Entry key="name" name={name} />, gives])}
    />
  );
}
