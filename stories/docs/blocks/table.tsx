/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
import type { ReactNode } from "react";

export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** @param label names the table for whoever doesn't see what stands above it. */
export function Table({ columns, rows, label }: TableData & { readonly label: string }): ReactNode {
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows never move
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={columns[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
