import type { MoneyWords } from "../../schemas/money.ts";
import { followRegion, type Region, saveRegion, storedRegion } from "../../state/region.ts";

type Said = MoneyWords["region"] & Pick<MoneyWords, "regions">;

/** The question where the shop is. Asked once, it is not there for who has answered; an answer stays in sight. */
export function startRegion(box: HTMLElement): void {
  const words = JSON.parse(box.dataset["words"] ?? "") as Said;
  const said = box.querySelector<HTMLElement>("[data-region-said]");
  const buttons = [...box.querySelectorAll<HTMLButtonElement>("[data-region]")];
  const show = () => {
    const { region } = storedRegion();
    for (const button of buttons)
      button.setAttribute("aria-pressed", String(button.dataset["region"] === region));
  };
  if (box.dataset["regionAsk"] === "once" && storedRegion().region) return;
  box.hidden = false;
  show();
  followRegion(show);
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const region = button.dataset["region"] as Region;
      const { name, money } = words.regions[region];
      const stored = saveRegion({ region });
      if (!said) return;
      if (stored === "stored")
        said.textContent = words.chosen.replace("{name}", name).replace("{money}", money);
      else said.textContent = stored === "newer" ? words.newer : words.full;
    });
  }
}
