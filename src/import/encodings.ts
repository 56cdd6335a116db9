/** The encodings that spreadsheets write, by the names that `TextDecoder` and readers know. */
export const encodings = ["UTF-8", "UTF-16LE", "UTF-16BE", "Big5", "GB18030", "windows-1252"] as const;
export type Encoding = (typeof encodings)[number];
