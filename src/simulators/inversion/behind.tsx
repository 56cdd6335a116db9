import { CashFormula, CashPicture } from "./CashPicture.tsx";
import { QuantityFormula, QuantityPicture, SizeFormula, SizePicture } from "./StockPictures.tsx";
import { VerdictFormula, VerdictPicture } from "./VerdictPicture.tsx";

/** The pictures behind the first, fetched together when one of them is opened. */
export const cash = { Picture: CashPicture, Formula: CashFormula };
export const quantity = { Picture: QuantityPicture, Formula: QuantityFormula };
export const size = { Picture: SizePicture, Formula: SizeFormula };
export const verdict = { Picture: VerdictPicture, Formula: VerdictFormula };
