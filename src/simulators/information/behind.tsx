import { BooksFormula, BooksPicture } from "./BooksPicture.tsx";
import { MarketFormula, MarketPicture } from "./MarketPicture.tsx";
import { SystemFormula, SystemPicture } from "./SystemPicture.tsx";

/** The pictures behind the first, fetched together when one of them is opened. */
export const market = { Picture: MarketPicture, Formula: MarketFormula };
export const books = { Picture: BooksPicture, Formula: BooksFormula };
export const system = { Picture: SystemPicture, Formula: SystemFormula };
