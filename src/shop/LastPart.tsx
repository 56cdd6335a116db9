import { useEffect, useState } from "preact/hooks";
import type { EndProps } from "./End.tsx";

type End = typeof import("./End.tsx").End;

interface Props {
  /** The end is what is shown now; before that its code is only fetched. */
  readonly shown: boolean;
  readonly props: EndProps;
  readonly failed: string;
  readonly retry: string;
}

/** The end of the game, whose code comes in the last quarters: who only looks in does not wait for it. */
export function LastPart({ shown, props, failed, retry }: Props) {
  const [part, setPart] = useState<{ readonly End: End }>();
  const [isFailed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    import("./End.tsx").then(
      ({ End }) => setPart({ End }),
      () => setFailed(true),
    );
  };
  // What did not come early is asked for again when it is needed.
  useEffect(() => {
    if (!part) load();
  }, [shown]);
  if (!shown) return null;
  if (part) return <part.End {...props} />;
  if (!isFailed) return null;
  return (
    <p role="alert">
      {failed}{" "}
      <button type="button" onClick={load}>
        {retry}
      </button>
    </p>
  );
}
