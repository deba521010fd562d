#!/usr/bin/env node
/** The `coopshift` command. */
import process from "node:process";
import { run } from "./run.ts";

const stopping = new AbortController();
// Once: a second Ctrl+C ends the process as usual, whatever the command is still busy with.
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());

// `coopshift … | head` closes the pipe early; nobody is left to tell.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  stopping.abort();
});

const { stdout, stderr } = process;
const isTerminal = stderr.isTTY;
// Not process.exit(), which would cut off what is still being written.
process.exitCode = await run(process.argv.slice(2), { stdout, stderr, isTerminal, signal: stopping.signal });
