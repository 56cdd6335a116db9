import { useEffect, useState } from "preact/hooks";
import { type Classes, keptClasses, noClasses, onClassesChanged } from "../../state/classes.ts";

/** What this device keeps, and a way to read it again; nothing on the first render, as on the server. */
export function useKeptClasses(): [Classes, () => void] {
  const [kept, setKept] = useState(noClasses);
  const refresh = () => setKept(keptClasses());
  useEffect(() => {
    refresh();
    onClassesChanged(refresh);
  }, []);
  return [kept, refresh];
}
