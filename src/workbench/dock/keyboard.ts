import { useEffect } from "preact/hooks";

/**
 * Where an on-screen keyboard lies over the page and does not shorten it (iOS), what stands at the foot and at the top
 * of the window moves to what is seen of it: the lengths are in `--below` and `--above` on the root.
 */
export function useVisibleWindow(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const measure = () => {
      const root = document.documentElement.style;
      // A page that was pinched larger is looked at with a lens: nothing follows it.
      const covered = seen.scale > 1.01 ? 0 : innerHeight - seen.height;
      const above = covered > 1 ? seen.offsetTop : 0;
      root.setProperty("--above", `${Math.round(above)}px`);
      root.setProperty("--below", `${Math.round(Math.max(0, covered - above))}px`);
    };
    for (const type of ["resize", "scroll"]) seen.addEventListener(type, measure);
    return () => {
      for (const type of ["resize", "scroll"]) seen.removeEventListener(type, measure);
    };
  }, []);
}
