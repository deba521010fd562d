/** `npm start`: the demo page and its backend until Ctrl+C. */
import { createDemoServer, type DemoServer } from "./app.ts";
import { explainFault } from "./log.ts";
import { readOptions, usage } from "./options.ts";

/** Ends with what went wrong in one line, and its causes below for whoever looks closer. */
function fail(error: unknown): never {
  for (const line of explainFault(error)) console.error(line);
  process.exit(1);
}

function stopOnSignal(server: DemoServer): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close().then(() => process.exit(0), fail);
    });
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(usage);
    return;
  }
  const server = await createDemoServer(options);
  stopOnSignal(server);
  console.log(`The cooperative is open: ${server.url} (data in ${server.database}; Ctrl+C closes it)`);
}

await main().catch(fail);
