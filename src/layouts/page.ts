import { startPage } from "../state/page.ts";

startPage();
