import type { DrawerWords } from "../tools/words.ts";
import { type Encoding, encodings } from "./decode.ts";
import type { ReadRows } from "./read-table.ts";

interface Props {
  readonly read: ReadRows;
  /** A file has an encoding; what was pasted has none to choose. */
  readonly isFile: boolean;
  /** How many there are, in words. */
  readonly rows: string;
  readonly texts: DrawerWords;
  onEncoding(encoding: Encoding): void;
}

/** The first lines of what was brought, before it goes into the table: wrong letters are seen here. */
export function ImportPreview({ read, isFile, rows, texts, onEncoding }: Props) {
  const { preview, encoding, sure } = read;
  return (
    <div class="brought" data-found={read.found} data-encoding={encoding}>
      {isFile && (
        <label>
          {texts.table.encoding}{" "}
          <select
            value={encoding}
            onChange={({ currentTarget }) => onEncoding(currentTarget.value as Encoding)}
          >
            {encodings.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {!sure && <p class="drawer-note">{texts.table.doubt}</p>}
      <table data-user-text>
        <caption>{texts.table.preview.replace("{rows}", rows)}</caption>
        <tbody>
          {preview.map((line, at) => (
            <tr key={at}>
              {line.map((cell, place) => (
                <td key={place}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
