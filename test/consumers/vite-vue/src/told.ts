import type { CoopEvents, CoopOpenShifts } from "coopshift/elements";
import type {} from "coopshift/vue";
import type { GlobalComponents } from "vue";

export const now = "2026-11-24T09:00:00Z";

export function tellElement({ detail }: CoopEvents["coop-load"]): string {
  return detail.element;
}

type OpenShifts = InstanceType<GlobalComponents["coop-open-shifts"]>;

export const props: OpenShifts["$props"] = {
  purpose: "compensation",
  "login-url": "/login",
  class: ["wide"],
  key: 1,
  onCoopSignedUp: ({ detail }) => detail.shift.start.toPlainDate(),
};
// @ts-expect-error -- not one of the two purposes
export const misspelt: OpenShifts["$props"] = { purpose: "compensations" };
// @ts-expect-error -- what a ref gets is the element
export const element: Pick<CoopOpenShifts, "retry"> & { readonly close: unknown } = {} as OpenShifts;
