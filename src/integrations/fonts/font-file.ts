/**
 * Reads the table directory of an OpenType file: enough to take one face out of a collection and to see which
 * characters a face has. Source: the OpenType specification 1.9.1, "otff" and "cmap".
 */
interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly offset: number;
  readonly length: number;
}

function tables(file: Buffer, start: number): Table[] {
  return Array.from({ length: file.readUInt16BE(start + 4) }, (_, index) => {
    const at = start + 12 + index * 16;
    return {
      tag: file.toString("latin1", at, at + 4),
      checksum: file.readUInt32BE(at + 4),
      offset: file.readUInt32BE(at + 8),
      length: file.readUInt32BE(at + 12),
    };
  });
}

function tableOf(file: Buffer, start: number, tag: string): Buffer {
  const table = tables(file, start).find((candidate) => candidate.tag === tag);
  if (!table) throw new Error(`the font has no table ${tag}`);
  return file.subarray(table.offset, table.offset + table.length);
}

/** Name 6 of the platform Windows, such as `NotoSerifCJKtc-Bold`. */
function postScriptName(file: Buffer, start: number): string | undefined {
  const names = tableOf(file, start, "name");
  const strings = names.readUInt16BE(4);
  for (let index = 0; index < names.readUInt16BE(2); index++) {
    const at = 6 + index * 12;
    if (names.readUInt16BE(at) !== 3 || names.readUInt16BE(at + 6) !== 6) continue;
    const from = strings + names.readUInt16BE(at + 10);
    return Buffer.from(names.subarray(from, from + names.readUInt16BE(at + 8)))
      .swap16()
      .toString("utf16le");
  }
  return undefined;
}

/** A face of a collection (.ttc) as a file of its own; throws when no face has that name. */
export function face(collection: Buffer, name: string): Buffer {
  if (collection.toString("latin1", 0, 4) !== "ttcf") throw new Error("not a font collection");
  const starts = Array.from({ length: collection.readUInt32BE(8) }, (_, index) =>
    collection.readUInt32BE(12 + index * 4),
  );
  const start = starts.find((candidate) => postScriptName(collection, candidate) === name);
  if (start === undefined) throw new Error(`no face ${name} in the collection`);
  const parts = tables(collection, start);
  const head = Buffer.alloc(12 + parts.length * 16);
  collection.copy(head, 0, start, start + 12);
  let offset = head.length;
  const bodies = parts.map((part, index) => {
    const body = Buffer.alloc(Math.ceil(part.length / 4) * 4);
    collection.copy(body, 0, part.offset, part.offset + part.length);
    const at = 12 + index * 16;
    head.write(part.tag, at, "latin1");
    head.writeUInt32BE(part.checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(part.length, at + 12);
    offset += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}

/** First and last character of each run in a subtable of cmap: format 4 for the first plane, 12 for all. */
function runs(map: Buffer, at: number): (readonly [first: number, last: number])[] {
  const format = map.readUInt16BE(at);
  if (format === 12) {
    return Array.from({ length: map.readUInt32BE(at + 12) }, (_, index) => {
      const row = at + 16 + index * 12;
      return [map.readUInt32BE(row), map.readUInt32BE(row + 4)] as const;
    });
  }
  if (format !== 4) return [];
  const bytes = map.readUInt16BE(at + 6);
  return Array.from({ length: bytes / 2 }, (_, index) => {
    const last = at + 14 + index * 2;
    return [map.readUInt16BE(last + bytes + 2), map.readUInt16BE(last)] as const;
  }).filter(([first]) => first !== 0xffff);
}

/** The characters for which a single face that was just subset has a glyph. */
export function covered(file: Buffer): Set<string> {
  const map = tableOf(file, 0, "cmap");
  const subtables = Array.from({ length: map.readUInt16BE(2) }, (_, index) =>
    map.readUInt32BE(8 + index * 8),
  );
  return new Set(
    subtables
      .flatMap((at) => runs(map, at))
      .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
      .map((code) => String.fromCodePoint(code)),
  );
}
