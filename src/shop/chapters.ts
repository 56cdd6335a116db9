import { type Square, squareNames } from "../models/shop/board.ts";
import type { ChapterLink } from "./words.ts";

/** The nine squares are the nine chapters, in their order. */
export const chaptersBySquare = (chapters: readonly ChapterLink[]): Readonly<Record<Square, ChapterLink>> =>
  Object.fromEntries(squareNames.map((square, index) => [square, chapters[index]])) as Readonly<
    Record<Square, ChapterLink>
  >;
