// Runs first, as a classic script: the Trusted Types policy, the theme, and the notice when a script is missing.
// In a bundle it would fail together with what it has to report.
(() => {
  const root = document.documentElement;
  const script = document.currentScript;
  const base = script ? script.src.slice(0, -"boot.js".length) : `${location.origin}/`;

  if (window.trustedTypes && trustedTypes.createPolicy) {
    const allowed = (url) => {
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

  let theme = null;
  try {
    theme = localStorage.getItem("theme");
  } catch (_) {
    // No storage: the system decides.
  }
  if (theme !== "light" && theme !== "dark") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  root.dataset.theme = theme;

  // A link that carries a state: results are held back until it has been read, so that no default flashes.
  if (/[?&#][a-z]+(\.pin)?=\d/.test(location.search + location.hash)) {
    root.dataset.restoring = "";
    setTimeout(() => delete root.dataset.restoring, 4000);
  }

  const failed = () => {
    delete root.dataset.restoring;
    const notice = document.getElementById("failure");
    if (notice) notice.hidden = false;
  };
  addEventListener("astro:hydration-error", failed);
  addEventListener("vite:preloadError", failed);
  addEventListener(
    "error",
    (event) => {
      const at = event.target;
      if (at && (at.tagName === "SCRIPT" || at.tagName === "LINK")) failed();
    },
    true,
  );
  addEventListener("click", (event) => {
    if (event.target && event.target.id === "failure-reload") location.reload();
  });
})();
