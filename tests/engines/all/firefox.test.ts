import { findFirefox } from "../../setup/programs.ts";
import { nginxSite } from "../../site/global-setup.ts";
import { test } from "../fixtures.ts";
import { crashes } from "./crashes.ts";
import { grabs } from "./grabs.ts";

test.skip(() => !findFirefox(), "Firefox is not on this machine");
test.skip(() => !nginxSite(), "nginx is not on this machine");
test.use({ engineName: "firefox" });

crashes();
grabs();
