import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { DrawerWords } from "./tools/words.ts";
import type { Words } from "./words.ts";

interface Props<P> {
  load(): Promise<ComponentType<P & DeferredProps>>;
  readonly words: Words;
  readonly props: P;
}

export interface DeferredProps {
  readonly words: Words;
  readonly texts: DrawerWords;
}

/** A part of the bench that comes, with its words, when it is first wanted. */
export function Deferred<P>({ load, words, props }: Props<P>) {
  const [loaded, setLoaded] = useState<{ Part: ComponentType<P & DeferredProps>; texts: DrawerWords }>();
  const [failed, setFailed] = useState(0);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    Promise.all([load(), import("./tools/words.ts").then((file) => file.loadWords(words.drawers))]).then(
      ([Part, texts]) => wanted && setLoaded({ Part, texts }),
      () => wanted && setFailed(attempt + 1),
    );
    return () => {
      wanted = false;
    };
  }, [attempt]);
  if (loaded) return <loaded.Part {...props} words={words} texts={loaded.texts} />;
  if (failed <= attempt) return null;
  return (
    <p class="bench-notice" role="alert">
      {words.workbench.unloaded}{" "}
      <button type="button" onClick={() => setAttempt(failed)}>
        {words.workbench.again}
      </button>
    </p>
  );
}
