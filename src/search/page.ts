import { queryOf, wordsOfPath, writeQuery } from "../state/query.ts";
import { connectSearch, type SearchWords } from "./results.ts";

/** The search page: the same search, with the question in the address so that it can be sent on. */
export function startSearchPage(): void {
  const place = document.querySelector<HTMLElement>("[data-search-page]");
  const input = place?.querySelector("input");
  const status = place?.querySelector<HTMLElement>("[role=status]");
  const found = place?.querySelector<HTMLElement>("[data-found]");
  if (!place || !input || !status || !found) return;
  const words = JSON.parse(place.dataset.words ?? "{}") as SearchWords;
  const ask = connectSearch({
    input,
    status,
    place: found,
    words,
    root: place.dataset.root ?? "/",
    most: 30,
    onQuery: writeQuery,
  });
  // What was typed before this was there is a question too.
  input.value = queryOf() || input.value || ("missing" in place.dataset ? wordsOfPath() : "");
  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask();
  });
  void ask();
}
