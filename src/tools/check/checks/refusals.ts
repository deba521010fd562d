/** Questions that a backend should refuse as invalid rather than guess what was meant. */
import type { OperationName } from "../../../contract/index.ts";
import { groupOf, needMember } from "../read.ts";
import { operations } from "../../../contract/index.ts";
import type { Asked, Check, Probe } from "../types.ts";

/** One check that each of these questions is answered 400. A list, to be spread among others. */
export function refuseChecks(
  operation: OperationName,
  name: string,
  title: string,
  list: (probe: Probe) => Promise<readonly Asked[]>,
): readonly Check[] {
  const look = async (probe: Probe): Promise<string | null> => {
    if (operations[operation].signedIn === "required") needMember(probe);
    for (const asked of await list(probe)) {
      const { status, request } = await probe.ask(operation, asked);
      if (status !== 400) return `${status} for GET ${request.path}`;
    }
    return null;
  };
  const remedy = "Answer 400 with the code invalid, and name the parameter in detail.";
  return [{ id: `${groupOf[operation]}.${name}`, title, remedy, look }];
}
