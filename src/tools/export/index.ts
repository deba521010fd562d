/** The export format: reading it, writing it, and the way to and from a backend's records. */
export * from "./format.ts";
export { readExport } from "./reader.ts";
export { writeExport } from "./writer.ts";
export { fromData, type FromDataOptions } from "./from-data.ts";
export { toData, type ImportedData, type ToDataOptions } from "./to-data.ts";
