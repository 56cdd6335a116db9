import { LineFormula, LinePicture } from "./LinePicture.tsx";
import { PaybackFormula, PaybackPicture } from "./PaybackPicture.tsx";
import { QueueFormula, QueuePicture } from "./QueuePicture.tsx";

/** The pictures behind the first, fetched together when one of them is opened. */
export const line = { Picture: LinePicture, Formula: LineFormula };
export const queue = { Picture: QueuePicture, Formula: QueueFormula };
export const payback = { Picture: PaybackPicture, Formula: PaybackFormula };
