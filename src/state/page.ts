/**
 * What every page does: a language switch that keeps the state in the address, and the way to the simulator that a link
 * opens, on this page or from another.
 */
export function startPage(): void {
  const opened = /[?#&]([a-z]+)=\d/.exec(location.search + location.hash)?.[1];
  document.querySelector(`.chapter #sim-${opened}`)?.scrollIntoView();
  // A chat app took the full stop behind the link along: there is no such heading, but one without it.
  const heading = decode(location.hash.slice(1)).replace(/[^\w-]+$/u, "");
  if (heading !== location.hash.slice(1)) document.getElementById(heading)?.scrollIntoView();
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const open = target?.closest<HTMLElement>("[data-open]");
    if (open) document.getElementById(`sim-${open.dataset.open}`)?.scrollIntoView();
    const language = target?.closest<HTMLAnchorElement>("a[data-language]");
    if (language) language.href = language.pathname + location.search + location.hash;
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
