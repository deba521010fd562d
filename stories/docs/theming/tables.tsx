/** Tokens and parts, as the sources name and describe them. */
/// <reference types="vite/client" />
import type { ReactNode } from "react";
import { tokenGroups, tokenList } from "../../../src/theme/token-list.ts";
import { Table } from "../blocks/table.tsx";
import { elementsOf, type Manifest } from "./manifest.ts";

const [manifest] = Object.values(
  import.meta.glob<Manifest>("../../../dist/custom-elements.json", { import: "default", eager: true }),
);

export function TokenTable(): ReactNode {
  return tokenGroups.map((group) => (
    <Table
      key={group}
      label={`Tokens: ${group}`}
      columns={["Token", "For", "Default"]}
      rows={tokenList
        .filter((token) => token.group === group)
        .map(({ name, description, default: usual }) => [
          <code key="name">{name}</code>,
          description,
          <code key="default">{usual}</code>,
        ])}
    />
  ));
}

/** Each element with what its doc block names of one kind. */
function ByElement({
  kind,
  columns,
  label,
}: {
  readonly kind: "cssParts" | "slots";
  readonly columns: readonly string[];
  readonly label: string;
}): ReactNode {
  if (!manifest) return <p>The list is made by the build: run it once, and it shows here.</p>;
  return elementsOf(manifest).map(({ tagName, [kind]: items }) =>
    items.length === 0 ? null : (
      <details key={tagName}>
        <summary>
          <code>{`<${tagName}>`}</code> {items.length} {label}
        </summary>
        <Table
          label={`${label} of ${tagName}`}
          columns={columns}
          rows={items.map(({ name, description }) => [
            <code key="name">{name === "" ? "(default)" : name}</code>,
            description,
          ])}
        />
      </details>
    ),
  );
}

export function PartsTable(): ReactNode {
  return <ByElement kind="cssParts" columns={["Part", "Is"]} label="parts" />;
}

export function SlotsTable(): ReactNode {
  return <ByElement kind="slots" columns={["Slot", "Takes"]} label="slots" />;
}
