/** What attendance and countdown do to the counters, asked of the rules row by row. */
import type { ReactNode } from "react";
import { Table } from "../blocks/table.tsx";
import { attendanceRows, countdownRows } from "./attendance.ts";
import { signed } from "./example.ts";

export function AttendanceTable(): ReactNode {
  return (
    <Table
      label="What attendance does to the counters"
      columns={["Whose shift", "Attendance", "Counter", "To make up"]}
      rows={attendanceRows().map(({ who, attendance, change }) => [
        who,
        attendance,
        change.regular === 0 ? "–" : signed(change.regular),
        change.compensation === 0 ? "–" : signed(change.compensation),
      ])}
    />
  );
}

export function CountdownTable(): ReactNode {
  return (
    <Table
      label="What a countdown does to the counter"
      columns={["Counter before", "First time", "In alert, or once penalised"]}
      rows={countdownRows().map(({ before, first, later }) => [signed(before), signed(first), signed(later)])}
    />
  );
}
