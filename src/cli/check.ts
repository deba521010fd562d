/** `coopshift check <url>`. */
import type { CommandIo, ExitCode } from "./command.ts";

export async function runCheck(_argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  io.stderr.write("not yet\n");
  return 2;
}
