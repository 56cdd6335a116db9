import { findFirefox } from "../setup/programs.ts";
import { nginxSite } from "../site/global-setup.ts";
import { test } from "./fixtures.ts";
import { smoke } from "./smoke.ts";

test.skip(() => !findFirefox(), "Firefox is not on this machine");
test.skip(() => !nginxSite(), "nginx is not on this machine");
test.use({ engineName: "firefox" });

smoke();
