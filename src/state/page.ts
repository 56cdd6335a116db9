/** What every page does: the theme switch, and a language switch that keeps the state in the address. */
export function startPage(): void {
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-theme-switch]")) switchTheme();
    const language = target?.closest<HTMLAnchorElement>("a[data-language]");
    if (language) language.href = language.pathname + location.search + location.hash;
  });
}

function switchTheme(): void {
  const root = document.documentElement;
  const theme = root.dataset.theme === "dark" ? "light" : "dark";
  root.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Nothing is kept; the switch works for this page.
  }
}
