import { startSearch } from "../search/start.ts";
import { startOffline } from "../state/offline.ts";
import { startPage } from "../state/page.ts";
import { startGloss } from "./glossary/gloss.ts";
import { startRehearsal } from "./rehearse.ts";

startPage();
startGloss();
startSearch();
startRehearsal();
// The page first: what is kept for later must not take its bandwidth.
const offline = () => startOffline(import.meta.env.BASE_URL.replace(/\/*$/, "/"));
if (document.readyState === "complete") offline();
else addEventListener("load", offline);
