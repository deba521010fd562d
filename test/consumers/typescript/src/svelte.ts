import type { CoopOpenShiftsProps } from "coopshift/svelte";
import type { SvelteHTMLElements } from "svelte/elements";

export const props: CoopOpenShiftsProps = {
  purpose: "compensation",
  class: "wide",
  "oncoop-signed-up": ({ detail }) => console.log(detail.shift.start.toString()),
};
export const same: SvelteHTMLElements["coop-open-shifts"] = props;
// @ts-expect-error -- not one of the two purposes
export const misspelt: CoopOpenShiftsProps = { purpose: "compensations" };
