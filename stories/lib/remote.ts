/** Lets a program that drives the browser (pictures, tests) go from one story or page of the docs to the next without loading anew. */
import { addons } from "storybook/preview-api";

declare global {
  interface Window {
    /** Shows a story and plays it; resolves to what went wrong, to nothing where all went well. */
    showStory: (id: string) => Promise<string>;
    /** Shows a page of the docs; resolves likewise. */
    showDocs: (id: string) => Promise<string>;
    /** Puts the page of the docs that is shown into light or dark, as the toolbar would; resolves likewise. */
    colourDocs: (scheme: string) => Promise<string>;
    /** Keeps Storybook from running axe on each story. */
    leaveChecks: () => void;
  }
}

const failures = ["storyErrored", "storyThrewException", "playFunctionThrewException", "storyMissing"] as const;

/** What Storybook tells of a failure: an error, a title with a description, or no more than a name. */
interface Told {
  readonly message?: string;
  readonly title?: string;
  readonly description?: string;
}

/** What Storybook tells when it is done: of a page of the docs no more than its id. */
type Done = string | { readonly storyId?: string };

function wordsOf(told: Told | string): string {
  if (typeof told === "string") return `There is no story ${told}.`;
  return told.message ?? `${told.title ?? ""} ${told.description ?? ""}`;
}

/** Asks Storybook for something; resolves once that is done, or to what went wrong. */
async function ask(
  request: string,
  details: object,
  doneEvent: string,
  isDone: (told: Done) => boolean,
): Promise<string> {
  const channel = addons.getChannel();
  return new Promise((resolve) => {
    const finish = (failure: string): void => {
      for (const event of failures) channel.off(event, handleFailure);
      channel.off(doneEvent, handleDone);
      resolve(failure);
    };
    const handleFailure = (told: Told | string): void => finish(wordsOf(told));
    const handleDone = (told: Done): void => {
      if (isDone(told)) finish("");
    };
    for (const event of failures) channel.on(event, handleFailure);
    channel.on(doneEvent, handleDone);
    channel.emit(request, details);
  });
}

async function showStory(id: string): Promise<string> {
  const isIt = (told: Done): boolean => typeof told !== "string" && told.storyId === id;
  return ask("setCurrentStory", { storyId: id, viewMode: "story" }, "storyFinished", isIt);
}

async function showDocs(id: string): Promise<string> {
  return ask("setCurrentStory", { storyId: id, viewMode: "docs" }, "docsRendered", (rendered) => rendered === id);
}

/** Storybook draws the whole page anew when its toolbar changes. */
async function colourDocs(scheme: string): Promise<string> {
  return ask("updateGlobals", { globals: { scheme } }, "docsRendered", () => true);
}

export function beRemoteControlled(): void {
  Object.assign(window, { showStory, showDocs, colourDocs });
  // Whoever drives looks at what they want to know by themselves.
  window.leaveChecks = () => addons.getChannel().emit("updateGlobals", { globals: { a11y: { manual: true } } });
}
