import { CascadePicture } from "./CascadePicture.tsx";
import { CascadeFormula, ChanceFormula, OkrFormula } from "./formulas.tsx";
import { ChancePicture, OkrPicture } from "./scores.tsx";

/** The pictures behind the first, fetched together when one of them is opened. */
export const cascade = { Picture: CascadePicture, Formula: CascadeFormula };
export const chance = { Picture: ChancePicture, Formula: ChanceFormula };
export const okr = { Picture: OkrPicture, Formula: OkrFormula };
