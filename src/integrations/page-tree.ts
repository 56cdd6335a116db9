import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from "parse5";

/** A page as a tree. parse5 is what reads the HTML in Markdown, too. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isText = (node: Node | undefined): node is DefaultTreeAdapterTypes.TextNode =>
  node !== undefined && tree.isTextNode(node);
export const isElement = (node: Node | undefined): node is Element =>
  node !== undefined && tree.isElementNode(node);

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Every element below `parent`, in the order of the page; what is changed meanwhile does not matter. */
export function elementsOf(parent: Parent): Element[] {
  return parent.childNodes.filter(isElement).flatMap((element) => [element, ...elementsOf(element)]);
}

/** All the text below `parent`. */
export const textIn = (parent: Parent): string =>
  parent.childNodes.map((node) => (isElement(node) ? textIn(node) : isText(node) ? node.value : "")).join("");

export function remove(element: Element): void {
  tree.detachNode(element);
}

export const nextOf = (element: Element): Node | undefined => beside(element, 1);
export const previousOf = (element: Element): Node | undefined => beside(element, -1);
function beside(element: Element, step: number): Node | undefined {
  const all = element.parentNode?.childNodes ?? [];
  return all[all.indexOf(element) + step];
}

/** Puts a text before `element`. */
export function insertBefore(element: Element, text: string): void {
  if (element.parentNode) tree.insertTextBefore(element.parentNode, text, element);
}
/** Puts a text after `element`. */
export function insertAfter(element: Element, text: string): void {
  const parent = element.parentNode;
  const next = nextOf(element);
  if (!parent) return;
  if (next) tree.insertTextBefore(parent, text, next);
  else tree.insertText(parent, text);
}
/** Puts a text at the end of `element`. */
export function append(element: Element, text: string): void {
  tree.insertText(element, text);
}
