/** Storybook: which pages it has, and what builds them. `npm run storybook` serves it, `npm run docs` builds site/. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { StorybookConfig } from "@storybook/web-components-vite";
import { mergeConfig } from "vite";
import { keepEffects } from "./keep-effects.ts";
import { indexStates } from "./states-indexer.ts";
import { loadStates } from "./states-plugin.ts";

const scripts = resolve(import.meta.dirname, "../dist/cdn");

const config: StorybookConfig = {
  framework: "@storybook/web-components-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.ts", "../stories/*.states.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  // The worker that answers for a backend where a story asks over HTTP (parameters.msw).
  staticDirs: [
    { from: "../node_modules/msw/lib/mockServiceWorker.js", to: "/mockServiceWorker.js" },
    // No pictures, until they are taken.
    { from: "../stories/docs/gallery/none", to: "/gallery" },
    // The page of snippets, with what its preview loads; without a preview before the first build.
    { from: "../demo/snippet", to: "/snippet" },
    ...(existsSync(scripts) ? [{ from: scripts, to: "/dist/cdn" }] : []),
  ],
  docs: { defaultName: "About" },
  experimental_indexers: (existing = []) => [indexStates, ...existing],
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // Relative, so that the build works from any folder of any site.
      base: "./",
      plugins: [loadStates(), keepEffects()],
      // These have light-dark(): written out for older ones, it wouldn't follow the toolbar.
      build: { chunkSizeWarningLimit: 4000, cssTarget: ["chrome123", "firefox120", "safari17.5"] },
    }),
};

export default config;
