/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
import type { PropsWithChildren, ReactNode } from "react";

export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** @param label names the table for whoever doesn't see what stands above it. */
export function Table({ columns, rows, label }: TableData & { readonly label: string }): ReactNode {
  return (
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
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

/** The same around a table of Markdown. */
export function ScrollTable({ children }: PropsWithChildren): ReactNode {
  return (
    <div className="table-scroll" role="group" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
