import type { RehearsalWords } from "../../schemas/rehearsal.ts";
import type { Formats } from "../../ui/format.ts";

/** What the page of stored data says once it runs. */
export type MineWords = Pick<
  RehearsalWords["mine"],
  "count" | "unread" | "newer" | "nothing" | "noNumbers" | "bring" | "clear"
> & { readonly formats: Formats };
