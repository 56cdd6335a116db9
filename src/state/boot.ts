// Runs first and stands in every page (`src/build/classic.ts`): the Trusted Types policy, the theme, and the notice
// when a script is missing. In a bundle it would fail together with what it has to report, as a file it would
// hold back the first picture for one more way to the server and back.
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
  try {
    theme = localStorage.getItem("theme");
    if (localStorage.getItem("jiusi.saved")) root.dataset["kept"] = "";
  } catch {
    // No storage: the system decides.
  }
  if (theme !== "light" && theme !== "dark") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  root.dataset["theme"] = theme;

  // A link that carries a state: results are held back until it has been read, so that no default flashes.
  if (/[?&#][a-z]+(\.\w+)*=\d/.test(location.search + location.hash)) {
    root.dataset["restoring"] = "";
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
      if (at instanceof HTMLScriptElement || at instanceof HTMLLinkElement) failed();
    },
    true,
  );
  addEventListener("click", (event) => {
    if (event.target instanceof HTMLElement && "reload" in event.target.dataset) location.reload();
  });
})();
