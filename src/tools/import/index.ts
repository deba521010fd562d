/** Importing an export into the reference backend (`coopshift import`). */
export { importExport, type Imported, type ImportOptions, type Standing } from "./import-export.ts";
export { formatImport } from "./report.ts";
