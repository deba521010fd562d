/** The attributes that every element has, from the doc blocks by way of the manifest. */
/// <reference types="vite/client" />
import type { ReactNode } from "react";
import { sharedAttributes, type Manifest } from "../theming/manifest.ts";
import { Table } from "./table.tsx";

const [manifest] = Object.values(
  import.meta.glob<Manifest>("../../../dist/custom-elements.json", { import: "default", eager: true }),
);

export function AttributeTable(): ReactNode {
  if (!manifest) return <p>The list is made by the build: run it once, and it shows here.</p>;
  return (
    <Table
      label="Attributes that every element has"
      columns={["Attribute", "Means"]}
      rows={[
        ...sharedAttributes(manifest).map(({ name, description }) => [<code key="name">{name}</code>, description]),
        [<code key="name">lang</code>, "The language; else that of the nearest element around it that has one."],
      ]}
    />
  );
}
