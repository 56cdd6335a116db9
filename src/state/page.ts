import { save } from "./storage.ts";

/**
 * What every page does: the theme switch, a language switch that keeps the state in the address, and the way to the
 * simulator that a link opens, on this page or from another.
 */
export function startPage(): void {
  const opened = /[?#&]([a-z]+)=\d/.exec(location.search + location.hash)?.[1];
  document.querySelector(`.chapter #sim-${opened}`)?.scrollIntoView();
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-theme-switch]")) switchTheme();
    const open = target?.closest<HTMLElement>("[data-open]");
    if (open) document.getElementById(`sim-${open.dataset.open}`)?.scrollIntoView();
    const language = target?.closest<HTMLAnchorElement>("a[data-language]");
    if (language) language.href = language.pathname + location.search + location.hash;
  });
}

function switchTheme(): void {
  const root = document.documentElement;
  const theme = root.dataset.theme === "dark" ? "light" : "dark";
  root.dataset.theme = theme;
  save("theme", theme);
}
