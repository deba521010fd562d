/**
 * Lit's decorators, as tsc writes them, call a helper and a function for each property. Lit reads the same from a static
 * field, and in the script that is what there is: neither helper nor decorators are in it then.
 */
import type { Plugin } from "rollup";

const decorated = /__decorate\(\[\s*(?:property\(([^()]*)\)|state\(\))\s*\], (\w+)\.prototype, "(\w+)", void 0\);\n/g;

/** @throws {Error} where there is a decorator of another kind. */
export function withPlainProperties(code: string): string {
  const byClass = new Map<string, string[]>();
  const plain = code.replaceAll(decorated, (all, options: string, name: string, field: string) => {
    const said = all.includes("state()") ? "{ state: true }" : options || "{}";
    byClass.set(name, [...(byClass.get(name) ?? []), `${field}: ${said}`]);
    return "";
  });
  if (plain.includes("__decorate([")) throw new Error("A decorator is neither Lit's property nor its state.");
  const classes = [...byClass].map(([name, fields]) => `${name}.properties = { ${fields.join(", ")} };\n`);
  return plain + classes.join("");
}

export function plainProperties(): Plugin {
  return {
    name: "plain-properties",
    transform: (code) => (code.includes("__decorate([") ? { code: withPlainProperties(code), map: null } : null),
  };
}
