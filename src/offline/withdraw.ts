/**
 * The kill switch: what `OFFLINE=off npm run build` puts in the place of the service worker. It drops everything
 * that was kept and takes itself away; open pages are not reloaded, so no reload loop can start.
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
