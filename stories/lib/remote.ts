/** Lets a program that drives the browser (pictures, tests) go from story to story without loading the page anew. */
import { addons } from "storybook/preview-api";

declare global {
  interface Window {
    /** Shows a story and plays it; resolves to what went wrong, to nothing where all went well. */
    showStory: (id: string) => Promise<string>;
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

function wordsOf(told: Told | string): string {
  if (typeof told === "string") return `There is no story ${told}.`;
  return told.message ?? `${told.title ?? ""} ${told.description ?? ""}`;
}

async function showStory(id: string): Promise<string> {
  const channel = addons.getChannel();
  return new Promise((resolve) => {
    const finish = (failure: string): void => {
      for (const event of failures) channel.off(event, handleFailure);
      channel.off("storyFinished", handleFinish);
      resolve(failure);
    };
    const handleFailure = (told: Told | string): void => finish(wordsOf(told));
    const handleFinish = ({ storyId }: { readonly storyId: string }): void => {
      if (storyId === id) finish("");
    };
    for (const event of failures) channel.on(event, handleFailure);
    channel.on("storyFinished", handleFinish);
    channel.emit("setCurrentStory", { storyId: id, viewMode: "story" });
  });
}

export function beRemoteControlled(): void {
  window.showStory = showStory;
  // Whoever drives looks at what they want to know by themselves.
  window.leaveChecks = () => addons.getChannel().emit("updateGlobals", { globals: { a11y: { manual: true } } });
}
