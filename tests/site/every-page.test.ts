import { everything } from "../tier.ts";
import { pages } from "./browser.ts";
import { everyPage, oneOfEachTemplate } from "./every-page.ts";

everyPage(everything ? pages() : oneOfEachTemplate(pages()));
