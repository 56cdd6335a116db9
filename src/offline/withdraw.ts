/**
 * The kill switch: what `OFFLINE=off npm run build` puts in the place of the service worker. It drops everything
 * that was kept and takes itself away; open pages go on as they are, without a reload and so without a loop.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  ),
);

export {};
