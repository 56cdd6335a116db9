import type { InterfaceWords } from "../../schemas/interface.ts";
import type { RehearsalWords } from "../../schemas/rehearsal.ts";

/** What the review says once it runs. */
export type ReviewWords = RehearsalWords["review"] &
  Pick<InterfaceWords["chapter"], "right" | "wrong"> &
  Pick<RehearsalWords["quiz"], "open">;
