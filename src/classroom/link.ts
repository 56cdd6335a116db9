import { pack, unpack } from "../link/pack.ts";
import { type ClassDefinition, definitionOf, textOf } from "./definition.ts";

/** The part of an address that holds a class; in the fragment, which no host sees. */
export const classPart = "class";

/** `class=1…`, or nothing where the definition is longer than a link may be. */
export async function partOf(it: ClassDefinition): Promise<string | undefined> {
  const packed = await pack(textOf(it));
  return packed && packed.length <= 4000 ? `${classPart}=${packed}` : undefined;
}

/** The class of a packed definition; nothing where it is damaged or of a newer version. */
export async function classOf(packed: string): Promise<ClassDefinition | undefined> {
  const text = await unpack(packed);
  return text === undefined ? undefined : definitionOf(text);
}
