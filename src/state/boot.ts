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

  const dark = matchMedia("(prefers-color-scheme: dark)");
  /** What was chosen, in any tab, else what the system says. */
  const setTheme = () => {
    let theme: string | null = null;
    try {
      theme = localStorage.getItem("theme");
    } catch {
      // No storage: the system decides.
    }
    if (theme !== "light" && theme !== "dark") theme = chosen ?? (dark.matches ? "dark" : "light");
    root.dataset["theme"] = theme;
  };
  /** Chosen on this page, where it cannot be stored. */
  let chosen: string | undefined;
  setTheme();
  let typed = false;
  try {
    // What the page's island has to read before it is touched: a game on the page of the shop, numbers elsewhere.
    const kept = location.pathname.endsWith("/shop/") ? "jiusi.game" : "jiusi.saved";
    // A session that was being taught in this tab goes on by itself.
    if (localStorage.getItem(kept) || sessionStorage.getItem("jiusi.teach")) root.dataset["kept"] = "";
    const slug = /\/sim\/([a-z]+)\/$/.exec(location.pathname)?.[1];
    typed = localStorage.getItem("jiusi.typed")?.includes(`"${slug}":`) ?? false;
  } catch {
    // Nothing was kept.
  }
  dark.addEventListener("change", setTheme);
  addEventListener("storage", ({ key }) => {
    if (key === "theme" || key === null) setTheme();
  });
  // A page of the back-forward cache hears of no other tab.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) setTheme();
  });

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

  /**
   * A script that came broken is kept broken, by the browser and by the service worker, for its name is its hash: all that
   * this page asked for is fetched anew, so that the next load, however it comes, finds it whole.
   */
  let renewed: Promise<unknown> | undefined;
  const renew = () => {
    const scripts = performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${base}_astro/`) && /\.js$/.test(name));
    renewed ??= Promise.allSettled(
      [...new Set(scripts)].map((name) => fetch(name, { cache: "reload" }).then((file) => file.text())),
    );
    return renewed;
  };
  const failed = () => {
    delete root.dataset["restoring"];
    const notice = document.getElementById("failure");
    if (notice) notice.hidden = false;
    void renew();
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
      // One that came and cannot be run: its own error, before the page has loaded.
      if (at === window && document.readyState !== "complete" && event instanceof ErrorEvent)
        if (event.filename.startsWith(`${base}_astro/`)) failed();
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
    if (target.closest("[data-reload]")) {
      const soon = new Promise((done) => setTimeout(done, 4000));
      void Promise.race([renewed, soon]).then(() => location.reload());
    }
    if (!target.closest("[data-theme-switch]")) return;
    const theme = root.dataset["theme"] === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("theme", theme);
    } catch {
      chosen = theme;
    }
    setTheme();
  });
})();
