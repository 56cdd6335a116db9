import { unpack } from "../../link/pack.ts";

/** The part of an address that holds the people of a wall: rows as `take.ts` writes them, packed. */
export const wallPart = "wall";

export const readWall = (packed: string): Promise<string | undefined> => unpack(packed);
