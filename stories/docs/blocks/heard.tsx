/** What a screen reader says on the way to a shift, in the words of the toolbar's language. */
import type { ReactNode } from "react";
import type { Messages } from "../../../src/i18n/messages.ts";
import { useWords } from "./words.ts";
import { Table } from "./table.tsx";

function steps(t: Messages): readonly (readonly [when: string, heard: string, how: string])[] {
  const { booking, common, errors, openShifts, signUpRefusals } = t;
  return [
    ["The page opens", common.loading, "status, once"],
    ["Going by regions or headings", openShifts.heading, "region named by its heading"],
    ["On the button of an opening", booking.signUpFor("…"), "button; day, hours and task take the place of …"],
    ["It is pressed", booking.signUp.title, "dialog, its name; then what would change"],
    ["It is confirmed", booking.signUp.underWay, "status; the button stays where it is"],
    ["It is certain", booking.signUp.done, "status in the card, after the dialog has closed"],
    ["Or: it is refused", `${booking.signUp.notDone}. ${signUpRefusals.full}`, "status in the dialog"],
    ["Or: no answer came", booking.signUp.unknown, "status in the dialog"],
    ["Reading failed", errors.network, "status; a button to try again follows"],
  ];
}

export function Heard(): ReactNode {
  const { t, lang } = useWords();
  return (
    <Table
      label="What a screen reader says on the way to a shift"
      columns={["When", "Heard", "As"]}
      rows={steps(t).map(([when, heard, how]) => [
        when,
        <q key="heard" lang={lang}>
          {heard}
        </q>,
        how,
      ])}
    />
  );
}
