import { DuelFormula, DuelPicture } from "./DuelPicture.tsx";
import { RecordFormula, RecordPicture } from "./RecordPicture.tsx";
import { StudiesFormula, StudiesPicture } from "./StudiesPicture.tsx";

/** The pictures behind the first, fetched together when one of them is opened. */
export const duel = { Picture: DuelPicture, Formula: DuelFormula };
export const studies = { Picture: StudiesPicture, Formula: StudiesFormula };
export const record = { Picture: RecordPicture, Formula: RecordFormula };
