import { everything } from "../tier.ts";
import { pages } from "./browser.ts";
import { everyPage, oneOfEachTemplate } from "./every-page.ts";

if (everything) everyPage(pages());
else oneOfEachTemplate(pages());
