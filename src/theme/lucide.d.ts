/** Lucide ships one module an icon but types the whole set only; this types the single modules. */
declare module "lucide/dist/esm/icons/*.mjs" {
  const shapes: readonly (readonly [string, Readonly<Record<string, string>>])[];
  export default shapes;
}
