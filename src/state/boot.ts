// Runs first and stands in every page (`src/integrations/bundle/classic.ts`): the Trusted Types policy, the theme, the first call
// of the page's scripts, and the notice when one is missing. In a bundle it would fail together with what it has to
// report, as a file it would hold back the first picture for one more way to the server and back.
(() => {
  const root = document.documentElement;
  const base = new URL(import.meta.env.BASE_URL, location.href).href;
  const { trustedTypes } = window as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: Record<string, (text: string) => string>): void };
  };

  if (trustedTypes) {
    const allowed = (url: string) => {
      const full = new URL(url, location.href).href;
      return ["_astro/", "pagefind/", "sw.js"].some((path) => full.startsWith(base + path));
    };
    trustedTypes.createPolicy("default", {
      createHTML: (html) => {
        if (html === "") return html;
        throw new TypeError("markup from a string is not allowed");
      },
      createScriptURL: (url) => {
        if (allowed(url)) return url;
        throw new TypeError(`script address is not ours: ${url}`);
      },
    });
  }

  let theme: string | null = null;
  let typed = false;
  try {
    theme = localStorage.getItem("theme");
    // What the page's island has to read before it is touched: a game on the page of the shop, numbers elsewhere.
    const kept = location.pathname.endsWith("/shop/") ? "jiusi.game" : "jiusi.saved";
    if (localStorage.getItem(kept)) root.dataset["kept"] = "";
    const slug = /\/sim\/([a-z]+)\/$/.exec(location.pathname)?.[1];
    typed = localStorage.getItem("jiusi.typed")?.includes(`"${slug}":`) ?? false;
  } catch {
    // No storage: the system decides.
  }
  if (theme !== "light" && theme !== "dark") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  root.dataset["theme"] = theme;

  // The characters of this page's titles and no others (`src/integrations/fonts/title-words.ts`). `optional`: a page that has begun to
  // show keeps the face it began with, and nothing moves.
  const { titleFont } = root.dataset;
  if (titleFont) {
    const rules: FontFaceDescriptors = { weight: "700", display: "optional" };
    document.fonts.add(new FontFace("Jiusi Title", `url("${titleFont}")`, rules));
  }

  // A link that carries a state, or what was typed at the last visit: results are held back until it has been read, so
  // that no default flashes, and the line that says whose numbers they are has its room.
  if (typed || /[?&#][a-z]+(\.\w+)*=\d/.test(location.search + location.hash)) {
    root.dataset["restoring"] = "";
    root.dataset["told"] = "";
    setTimeout(() => delete root.dataset["restoring"], 4000);
  }

  const failed = () => {
    delete root.dataset["restoring"];
    const notice = document.getElementById("failure");
    if (notice) notice.hidden = false;
  };
  addEventListener("astro:hydration-error", failed);
  addEventListener("vite:preloadError", failed);
  addEventListener(
    "error",
    (event) => {
      const at = event.target;
      // Only what the page can't do without: Firefox reports an error for a `modulepreload` of a module it already has.
      if (at instanceof HTMLScriptElement || (at instanceof HTMLLinkElement && at.rel === "stylesheet"))
        failed();
    },
    true,
  );

  // The picture first: what the page does when it is touched comes once it stands (`src/integrations/pages/late-scripts.ts`).
  addEventListener("DOMContentLoaded", () => {
    const addresses = root.dataset["scripts"]?.split(" ");
    if (!addresses) return;
    let scripts: Promise<unknown> | undefined;
    const start = () => {
      scripts ??= Promise.all(addresses.map((src) => import(/* @vite-ignore */ src)))
        .catch(failed)
        .then(() => removeEventListener("keydown", early));
      return scripts;
    };
    // Somebody quicker than the scripts: the key that opens the search is pressed again for them.
    const early = (event: KeyboardEvent) => {
      const { key, target } = event;
      const again = new KeyboardEvent("keydown", event);
      void start().then(() => {
        if (key === "/" || key === "k") target?.dispatchEvent(again);
      });
    };
    addEventListener("keydown", early);
    addEventListener("pointerdown", start, { once: true });
    if ("restoring" in root.dataset || document.hidden) return void start();
    new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length > 0) void start();
    }).observe({ type: "paint", buffered: true });
    // A browser that tells of no picture.
    setTimeout(start, 2000);
  });
  addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest("[data-reload]")) location.reload();
    if (!target.closest("[data-theme-switch]")) return;
    theme = theme === "dark" ? "light" : "dark";
    root.dataset["theme"] = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // For this page only.
    }
  });
})();
