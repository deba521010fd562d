/** The elements over a real address, whose requests a service worker answers: as a front end tries itself with MSW. */
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { mswLoader } from "msw-storybook-addon/csf3";
import { setupWorker } from "msw/browser";
import { http } from "msw/http";
import { createHandlers } from "../src/mocks/handlers.ts";
import { defaultClock, toInstant } from "./lib/surroundings.ts";
import { perform } from "./lib/perform.ts";

/** Relative to the page, wherever the built Storybook is served. */
const backend = "./over-http/api/v1";

const meta: Meta = {
  title: "Guides/Over HTTP",
  id: "over-http",
  // Here only: no other story needs a worker, so that each of them works where there can be none.
  loaders: [
    mswLoader(async () => {
      const worker = setupWorker();
      await worker.start({
        quiet: true,
        onUnhandledFrame: "bypass",
        serviceWorker: { url: "./mockServiceWorker.js" },
      });
      return worker;
    }),
  ],
};
export default meta;

/** `createHandlers` of `coopshift/mocks`, given to MSW: a whole backend behind the browser's own `fetch`. */
export const WithMsw: StoryObj = {
  name: "With MSW",
  parameters: {
    msw: createHandlers("irregular-ahead", { http, baseUrl: backend, now: toInstant(defaultClock) }),
  },
  render: () => {
    const element = document.createElement("coop-shift-status");
    element.setAttribute("backend", backend);
    return element;
  },
  play: ({ canvasElement }) =>
    perform(canvasElement, {
      name: "With MSW",
      group: "member",
      scenario: "irregular-ahead",
      shows: ["state:ready", "status:ok", "part:forecast"],
    }),
};
