import type { Scenario } from "../../state/scenario.ts";
import { exportState } from "../../state/user-data.ts";
import { saveFile, today } from "../../ui/save-file.ts";

/** Hands the reader a file with this state, also what no address holds; the page of kept data brings it back. */
export async function saveStateFile(scenario: Scenario): Promise<boolean> {
  const date = today();
  const text = exportState(await scenario.parts("file"), date);
  return saveFile(`${scenario.scheme.name}-${date}.json`, new Blob([text], { type: "application/json" }));
}
