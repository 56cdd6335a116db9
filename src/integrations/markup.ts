import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { attributeOf, type Element, elementsOf } from "./page-tree.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** A piece of a page as it was read: from one letter of its text to before another. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

interface Change extends Place {
  readonly text: string;
}

/**
 * A page as it was rendered, read once: a tree whose elements know where they stand in the text, and changes to that
 * text, each in its place, so that what nobody changes stays letter for letter.
 */
export class Markup {
  readonly source: string;
  readonly root: DefaultTreeAdapterTypes.Document;
  readonly #elements: readonly Element[];
  readonly #changes: Change[] = [];

  constructor(source: string) {
    this.source = source;
    // What stands in `<noscript>` is markup for whoever reads it.
    this.root = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
    this.#elements = elementsOf(this.root);
  }

  /** Every element of that name, in the order of the page. */
  all(name: string): Element[] {
    return this.#elements.filter(({ tagName }) => tagName === name);
  }

  /** The first element of that name with these attributes. */
  first(name: string, attributes: Readonly<Record<string, string>> = {}): Element | undefined {
    const wanted = Object.entries(attributes);
    return this.all(name).find((it) => wanted.every(([key, value]) => attributeOf(it, key) === value));
  }

  /** Where a node stands; what the parser added for itself stands nowhere. */
  placeOf({ sourceCodeLocation }: Node): Place | undefined {
    return sourceCodeLocation
      ? { from: sourceCodeLocation.startOffset, to: sourceCodeLocation.endOffset }
      : undefined;
  }

  /** Between the tags of an element. */
  insideOf({ sourceCodeLocation }: Element): Place | undefined {
    const { startTag, endTag } = sourceCodeLocation ?? {};
    return startTag && endTag ? { from: startTag.endOffset, to: endTag.startOffset } : undefined;
  }

  /** An attribute with its name, as it is written. */
  attributePlace({ sourceCodeLocation }: Element, name: string): Place | undefined {
    const place = sourceCodeLocation?.attrs?.[name];
    return place && { from: place.startOffset, to: place.endOffset };
  }

  textAt({ from, to }: Place): string {
    return this.source.slice(from, to);
  }

  /** Places must not overlap. */
  change({ from, to }: Place, text: string): void {
    if (text !== this.source.slice(from, to)) this.#changes.push({ from, to, text });
  }

  /** An attribute more, behind those that the element has. */
  addAttribute({ sourceCodeLocation }: Element, name: string, value: string): void {
    const end = sourceCodeLocation?.startTag?.endOffset;
    if (end === undefined) throw new Error(`${name} has no element to stand in`);
    this.change({ from: end - 1, to: end - 1 }, ` ${name}="${value}"`);
  }

  /** The page with its changes. */
  toString(): string {
    let text = "";
    let at = 0;
    for (const change of this.#changes.toSorted((p, q) => p.from - q.from)) {
      text += this.source.slice(at, change.from) + change.text;
      at = change.to;
    }
    return text + this.source.slice(at);
  }
}
