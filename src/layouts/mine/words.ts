import type { RehearsalWords } from "../../schemas/rehearsal.ts";

/** What the page of stored data says once it runs. */
export type MineWords = Pick<RehearsalWords["mine"], "count" | "newer" | "nothing" | "bring" | "clear">;
