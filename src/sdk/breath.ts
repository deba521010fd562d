/** So that no task is long, whatever the number of things it is about. */

/** Lets the engine do what is more urgent: answer whoever presses a key, or draw. */
export async function nextTask(): Promise<void> {
  const { scheduler }: { scheduler?: { yield?: () => Promise<void> } } = Object(globalThis);
  if (scheduler?.yield) return scheduler.yield();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}
