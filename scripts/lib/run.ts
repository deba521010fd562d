/** Runs a program of this package's tools and waits for it. */
import { spawn, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { delimiter, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
const path = `${resolve(root, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`;

export type Run = (command: string, args: readonly string[], options?: SpawnOptions) => Promise<boolean>;

/** @returns whether it ended with exit code 0. What it prints goes to this process' own output, unless told otherwise. */
export const run: Run = async (command, args, options = {}) => {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    ...options,
    env: { ...process.env, PATH: path, ...options.env },
  });
  const [code] = await once(child, "close");
  return code === 0;
};

/** @throws {Error} when it fails; names the command. */
export async function mustRun(command: string, args: readonly string[], runHere = run): Promise<void> {
  if (!(await runHere(command, args))) throw new Error(`${command} ${args.join(" ")} failed; its output is above.`);
}

/** The same with what the others leave: for programs that nobody waits for as long as something else runs. */
export function whenIdle(runHere: Run): Run {
  if (process.platform === "win32") return runHere;
  return (command, args, options) => runHere("nice", ["-n", "10", command, ...args], options);
}
