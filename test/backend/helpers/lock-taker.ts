/** A process that takes a folder's lock when told to, says whether it got it, and keeps it until it is ended. */
import { lockFolder } from "../../../demo/store/folder-lock.ts";

const [folder = ""] = process.argv.slice(2);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.stdin.once("data", () => {
  lockFolder(folder).then(
    () => say("taken"),
    (error: unknown) => say(String(error)),
  );
});
say("ready");
