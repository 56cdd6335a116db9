import { type Answer, isAnswer } from "../offline/messages.ts";

/** Milliseconds from the end of loading until the rest of the language is fetched: whoever has just come reads first. */
const patience = 3000;

/**
 * Asks the service worker to keep this language for reading without a network, shows how far it is, and offers a
 * reload when the site has been published anew under an open page. Does nothing where there is no worker to be had.
 */
export function startOffline(root: string): void {
  const { lang } = document.documentElement;
  try {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return;
    serviceWorker.addEventListener("message", ({ data }) => {
      if (isAnswer(data)) show(data);
    });
    void serviceWorker.register(`${root}sw.js`).catch(() => undefined);
    void serviceWorker.ready.then((registration) => {
      // Who saves data keeps only what they open.
      const { connection } = navigator as { connection?: { saveData?: boolean } };
      if (!connection?.saveData)
        setTimeout(() => registration.active?.postMessage({ type: "keep", language: lang }), patience);
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "visible") void registration.update().catch(() => undefined);
      });
    });
  } catch {
    // A sandboxed frame: even asking is forbidden.
  }
}

function show(answer: Answer): void {
  if (answer.type === "build") {
    const mine = document.querySelector<HTMLMetaElement>("meta[name=build]")?.content;
    const notice = document.getElementById("update");
    if (notice && answer.build !== mine) notice.hidden = false;
    return;
  }
  const line = document.querySelector<HTMLElement>("[data-offline]");
  const words = answer.done === answer.all ? line?.dataset.all : line?.dataset.some;
  if (line && words)
    line.textContent = words.replace("{done}", `${answer.done}`).replace("{all}", `${answer.all}`);
}
