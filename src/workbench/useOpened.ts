import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Drawing, Pictures, Simulator, SimulatorWords, View } from "./define.ts";
import type { Words } from "./words.ts";

const fetched = new Map<string, Promise<SimulatorWords>>();

/** All words of a simulator, fetched once a page. A failure may be tried again. */
export function fetchAll(address: string): Promise<SimulatorWords> {
  const words =
    fetched.get(address) ??
    fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json() as Promise<SimulatorWords>;
    });
  fetched.set(address, words);
  words.catch(() => fetched.delete(address));
  return words;
}

/** A view with its picture, ready to be shown. */
interface Opened {
  readonly view: View;
  readonly drawing: Drawing;
}

/** What has been opened on this page, by simulator and view. */
const opened = new Map<string, Opened>();

async function open(simulator: Simulator, pictures: Pictures, name: string): Promise<void> {
  const [view, file] = await Promise.all([simulator.view(name), pictures.later?.[name]?.()]);
  const drawing = file?.[name];
  if (!drawing) throw new Error(`${simulator.slug}: view ${name} has no picture`);
  opened.set(`${simulator.slug} ${name}`, { view, drawing });
}

interface Wanted {
  readonly simulator: Simulator;
  readonly pictures: Pictures;
  /** The words that came with the page. */
  readonly given: Words;
  readonly name: string;
  /** Whether the words of all inputs are asked for. */
  readonly allWords: boolean;
}

interface Shown extends Opened {
  readonly words: Words;
  /** Whether what is asked for is there. */
  readonly complete: boolean;
  readonly failed: boolean;
  retry(): void;
}

/**
 * A page carries the code, the picture and the words of a simulator's first view. What stands behind it comes in
 * files when it is first wanted; until then the view that was open stays, and its results are held back.
 */
export function useOpened({ simulator, pictures, given, name, allWords }: Wanted): Shown {
  const [loaded, setLoaded] = useState<{ words: SimulatorWords | undefined }>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const first: Opened = { view: simulator.first, drawing: pictures.first };
  const last = useRef(first);
  const isFirst = name === simulator.first.id;
  const wanted = isFirst ? first : opened.get(`${simulator.slug} ${name}`);
  const needsWords = !isFirst || allWords;
  const all = loaded?.words;
  const complete = wanted !== undefined && (all !== undefined || !needsWords);
  useEffect(() => {
    if (complete) return;
    let here = true;
    setFailed(false);
    Promise.all([
      needsWords ? fetchAll(given.all) : undefined,
      wanted ? undefined : open(simulator, pictures, name),
    ]).then(
      // A new object each time: another view may have come while the words were there already.
      ([words]) => here && setLoaded({ words: words ?? all }),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [name, needsWords, attempt]);
  const words = useMemo(() => (all ? { ...given, simulator: all } : given), [all, given]);
  if (complete) last.current = wanted;
  return {
    ...last.current,
    words,
    complete,
    failed,
    retry: () => setAttempt(attempt + 1),
  };
}
