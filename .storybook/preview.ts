/** Around every story: its language, direction, colours, width, and the cooperative's clock and zone. */
import type { Preview } from "@storybook/web-components-vite";
import "../src/define.ts";
import { registerLanguage } from "../src/i18n/index.ts";
import {
  clocks,
  defaultClock,
  defaultZone,
  directions,
  listLanguages,
  schemes,
  widths,
  zones,
  type Choice,
} from "../stories/lib/surroundings.ts";
import { accented, mirrored } from "../test/i18n/pseudo.ts";
import { ScrollTable } from "../stories/docs/blocks/table.tsx";
import { DocsContainer } from "./docs-container.tsx";
import { DocsPage } from "./docs-page.ts";
import { useManifest } from "./manifest.ts";
import { beRemoteControlled } from "../stories/lib/remote.ts";
import { applySurroundings } from "./apply-surroundings.ts";
import { presetNames } from "./presets.ts";
import "./map.css";
import "./preview.css";
import "./docs.css";
import "./figures.css";
import "./theming.css";

function toolbar(
  title: string,
  icon: "globe" | "transfer" | "mirror" | "paintbrush" | "time" | "location",
  items: readonly Choice[],
) {
  return { name: title, description: title, toolbar: { title, icon, items: [...items], dynamicTitle: true } };
}

registerLanguage("en-XA", accented);
registerLanguage("he", mirrored);
useManifest();
beRemoteControlled();

const presets = presetNames().map((value) => ({ value, title: `Preset: ${value}` }));

const preview: Preview = {
  globalTypes: {
    language: toolbar("Language", "globe", listLanguages()),
    direction: toolbar("Direction", "transfer", directions),
    scheme: toolbar("Light or dark", "mirror", schemes),
    preset: toolbar("Preset of the theme", "paintbrush", [{ value: "none", title: "No preset" }, ...presets]),
    clock: toolbar("The cooperative's clock", "time", clocks),
    zone: toolbar("The cooperative's zone", "location", zones),
  },
  initialGlobals: {
    language: "en",
    direction: "auto",
    scheme: "light",
    preset: "none",
    clock: defaultClock,
    zone: defaultZone,
  },
  parameters: {
    layout: "padded",
    docs: { page: DocsPage, container: DocsContainer, components: { table: ScrollTable } },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: "requiredFirst" },
    viewport: {
      options: Object.fromEntries(
        widths.map((width) => [
          `w${width}`,
          {
            name: `${width} px`,
            styles: { width: `${width}px`, height: "100%" },
            type: width < 700 ? "mobile" : "desktop",
          },
        ]),
      ),
    },
    options: {
      storySort: {
        order: [
          "Start here",
          "Map",
          "Gallery",
          "Guides",
          [
            "How it works",
            "Embedding",
            "Theming",
            "Your own words",
            "States",
            "When something is wrong",
            "Accessibility",
          ],
          "Elements",
          "Backends",
          ["For implementers", "The export format", "Anonymising an export"],
          "API",
          ["Overview"],
          "Project",
        ],
        includeNames: false,
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      applySurroundings(globals);
      return story();
    },
  ],
};

export default preview;
