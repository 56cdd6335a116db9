/**
 * A stylesheet that no page carries until it is wanted. An import would put it into the head of every page
 * with a simulator.
 */
const known = new Map<string, Promise<void>>();

export function loadStyle(address: URL): Promise<void> {
  const { href } = address;
  const style = known.get(href) ?? add(href);
  known.set(href, style);
  style.catch(() => known.delete(href));
  return style;
}

function add(href: string): Promise<void> {
  return new Promise((done, fail) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => fail(new Error(`${href} did not load`)));
    document.head.append(link);
  });
}
