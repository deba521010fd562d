/**
 * What makes up the member's page: a part of its own, as a page has either this or elements of its choice. What shows the
 * help, which is in every such page, comes with it, rather than when that stands there and asks.
 */
export * as help from "../shift-help/shift-help.part.ts";
export { styles } from "./section-styles.ts";
export { renderMyShifts } from "./view.ts";
