import { useEffect, useState } from "preact/hooks";
import { loadStyle } from "../../workbench/tools/load-style.ts";
import type { TeachPage } from "./words.ts";

const known = new Map<string, Promise<TeachPage>>();

/** A guide's file with the stylesheet of teaching, fetched once; a failure may be tried again. */
export function loadTeachFile(address: string): Promise<TeachPage> {
  const file = known.get(address) ?? fetchFile(address);
  known.set(address, file);
  file.catch(() => known.delete(address));
  return file;
}

async function fetchFile(address: string): Promise<TeachPage> {
  const [response] = await Promise.all([
    fetch(address),
    loadStyle(new URL("../../styles/teach.css", import.meta.url)),
  ]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as TeachPage;
}

export interface Fetched {
  readonly file: TeachPage | undefined;
  readonly isFailed: boolean;
  again(): void;
}

/** Nothing on the first render, as on the server. `address` is "" while it is not known. */
export function useTeachFile(address: string): Fetched {
  const [file, setFile] = useState<TeachPage>();
  const [isFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (address === "") return;
    let isWanted = true;
    setFailed(false);
    loadTeachFile(address).then(
      (read) => isWanted && setFile(read),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [address, tries]);
  return { file, isFailed, again: () => setTries(tries + 1) };
}
