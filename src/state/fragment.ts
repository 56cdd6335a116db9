/**
 * One part of the address for a page that has nothing else in it: without what the address of a simulator takes, so that
 * a small page stays small. The fragment counts before the query.
 */
export function readPart(name: string): string | undefined {
  const part = new RegExp(`[#?&]${name}=([\\w-]+)`);
  return (part.exec(location.hash) ?? part.exec(location.search))?.[1];
}

/** The same, now and whenever the fragment changes. */
export function followPart(name: string, listener: (text: string | undefined) => void): void {
  const tell = () => listener(readPart(name));
  addEventListener("hashchange", tell);
  tell();
}
