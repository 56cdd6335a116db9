/**
 * The service worker: after one visit every page, simulator and search of that language works without a network.
 * Pages come from the network first, so nobody reads an old text for the worker's sake; files whose name holds
 * their hash come from the cache first. The cache of the build before stays for tabs that are still open.
 */
import { type Answer, type FileList, isFileList, isWish } from "./messages.ts";
import { isImmutable, isPage, mayKeep, patience } from "./rules.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const __BUILD__: string;

const prefix = "jiusi-";
const current = prefix + __BUILD__;
const root = new URL(self.registration.scope);

self.addEventListener("install", () => {
  // Pages are network-first: taking over at once mixes no builds, and nobody waits for the last tab to close.
  void self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  await caches.open(current);
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
  await tell({ type: "build", build: __BUILD__ });
}

self.addEventListener("message", (event) => {
  if (isWish(event.data)) event.waitUntil(keep(event.data.language));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(root.href) || request.headers.has("range")) return;
  const path = url.pathname.slice(root.pathname.length);
  // `reload` is a page that could not run what was kept: a good answer takes its place.
  if (isImmutable(path) && request.cache !== "reload") event.respondWith(cacheFirst(request));
  else event.respondWith(networkFirst(request, request.mode === "navigate" || isPage(path)));
});

async function cacheFirst(request: Request): Promise<Response> {
  return (await find(request.url)) ?? (await fetchAndKeep(request));
}

/** The network's answer; where a copy is kept, that if the network fails or is slow, or the host is in trouble. */
async function networkFirst(request: Request, page: boolean): Promise<Response> {
  const kept = await find(request.url);
  const answer = fetchAndKeep(request);
  try {
    if (!kept) return await answer;
    const first = await Promise.race([answer, later(patience).then(() => kept)]);
    return first.status < 500 ? first : kept;
  } catch (error) {
    if (kept) return kept;
    const notice = page ? await find(noticeFor(request.url)) : undefined;
    if (!notice) throw error;
    return new Response(notice.body, { status: 503, headers: notice.headers });
  } finally {
    // A slow answer that comes after all is still kept; its failure is nobody's concern any more.
    answer.catch(() => undefined);
  }
}

async function fetchAndKeep(request: Request): Promise<Response> {
  const answer = await fetch(request);
  const url = new URL(request.url);
  if (mayKeep(answer, url.pathname)) {
    const copy = answer.clone();
    // When the disk is full the page is still shown, only not cached.
    void store(url, copy).catch(() => undefined);
  }
  return answer;
}

/** Kept without the query: a link with a state opens the same page, and Pagefind stamps its first file with the time. */
async function store(url: URL, answer: Response): Promise<void> {
  const cache = await caches.open(current);
  await cache.put(url.origin + url.pathname, answer);
}

/** The newest copy: this build's, else that of the build before. */
async function find(address: string): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== current);
  for (const name of [current, ...names.reverse()]) {
    const cache = await caches.open(name);
    const found = await cache.match(address, { ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

function noticeFor(address: string): string {
  const path = address.slice(root.href.length);
  const language = /^(en|zh-hans)\//.exec(path)?.[0] ?? "";
  return `${root.href}${language}offline/`;
}

const busy = new Map<string, Promise<void>>();

/** Fetches what is missing of a language, a few files at a time, and says how far it is. */
function keep(language: string): Promise<void> {
  const running = busy.get(language) ?? keepAll(language).finally(() => busy.delete(language));
  busy.set(language, running);
  return running;
}

async function keepAll(language: string): Promise<void> {
  const list = await listOf(language);
  if (!list) return;
  const cache = await caches.open(current);
  let done = 0;
  let told = 0;
  const wanted = [...list.files];
  const all = wanted.length;
  const worker = async () => {
    for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
      // One file that cannot be had leaves the others; the next visit tries it again.
      if (await keepOne(cache, path).catch(() => false)) done += 1;
      // At most twenty progress messages: the page re-renders for each.
      if (done - told < all / 20) continue;
      told = done;
      await tell({ type: "kept", language, done, all });
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  await tell({ type: "kept", language, done, all });
}

async function keepOne(cache: Cache, path: string): Promise<boolean> {
  const url = new URL(path, root);
  if (await cache.match(url.href)) return true;
  const before = isImmutable(path) ? await find(url.href) : undefined;
  const answer = before ?? (await fetch(url.href, { cache: "no-cache" }));
  if (!mayKeep(answer, url.pathname)) return false;
  await cache.put(url.href, answer);
  return true;
}

async function listOf(language: string): Promise<FileList | undefined> {
  try {
    const list: unknown = await (await fetch(new URL(`offline/${language}.json`, root))).json();
    return isFileList(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

async function tell(answer: Answer): Promise<void> {
  for (const client of await self.clients.matchAll({ type: "window" })) client.postMessage(answer);
}

function later(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
