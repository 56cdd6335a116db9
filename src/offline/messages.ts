/** What a page asks of the service worker, and what it hears from it. Anything else is ignored. */
export interface Wish {
  readonly type: "keep";
  /** `zh-Hant`, `zh-Hans` or `en`. */
  readonly language: string;
}

export type Answer =
  | { readonly type: "build"; readonly build: string }
  | { readonly type: "kept"; readonly language: string; readonly done: number; readonly all: number };

/** `offline/<language>.json`: every file of a language, the most wanted first, as paths below the root. */
export interface FileList {
  readonly files: readonly string[];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function isWish(value: unknown): value is Wish {
  return (
    isRecord(value) &&
    value["type"] === "keep" &&
    typeof value["language"] === "string" &&
    /^[A-Za-z-]{2,10}$/.test(value["language"])
  );
}

export function isFileList(value: unknown): value is FileList {
  return (
    isRecord(value) &&
    Array.isArray(value["files"]) &&
    value["files"].every((file) => typeof file === "string")
  );
}

export function isAnswer(value: unknown): value is Answer {
  return isRecord(value) && (value["type"] === "build" || value["type"] === "kept");
}
