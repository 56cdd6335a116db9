/**
 * One part of the address for a page that has nothing else in it: without what the address of a simulator takes, so that
 * a small page stays small. The fragment counts before the query.
 */
export function followPart(name: string, listener: (text: string | undefined) => void): void {
  const part = new RegExp(`[#?&]${name}=([\\w-]+)`);
  const tell = () => listener((part.exec(location.hash) ?? part.exec(location.search))?.[1]);
  addEventListener("hashchange", tell);
  tell();
}
