import { startSearch } from "../search/start.ts";
import { startPage } from "../state/page.ts";

startPage();
startSearch();
