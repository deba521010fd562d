/** The presets that there are in src/theme/presets, by name. */
const files = import.meta.glob<string>("../src/theme/presets/*.css", { query: "?url", import: "default", eager: true });

function nameOf(path: string): string {
  return path.replace(/^.*\/(.*)\.css$/, "$1");
}

export function presetNames(): readonly string[] {
  return Object.keys(files).map(nameOf);
}

/** Address of a preset's stylesheet. */
export function presetUrl(name: string): string | undefined {
  return Object.entries(files).find(([path]) => nameOf(path) === name)?.[1];
}
