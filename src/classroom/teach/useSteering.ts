import { useEffect, useRef } from "preact/hooks";
import { screenKeyOf } from "../screen-keys.ts";
import { changed, moved } from "./run.ts";
import { beside, placesOf, planIn } from "./slides.ts";
import type { Session } from "./useSession.ts";
import type { TeachPage } from "./words.ts";

/** To the next screen or the one before, in whichever step it stands. */
export function steer({ act }: Session, file: TeachPage, by: 1 | -1): void {
  act((run, now) => {
    const plan = planIn(file, run.plan);
    const to = plan && beside(placesOf(file, plan), run, by);
    return to && (to.step !== run.step || to.slide !== run.slide || to.phase !== run.phase)
      ? { ...moved(run, to, now), isBlack: false }
      : run;
  });
}

/** The keys of a clicker, while `isOn`. */
export function useSteering(session: Session, file: TeachPage | undefined, isOn: boolean): void {
  const latest = useRef({ session, file });
  latest.current = { session, file };
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const key = screenKeyOf(event);
      const { session, file } = latest.current;
      if (!key || key === "names" || !file) return;
      // With nothing before the class, Escape closes whatever else is open.
      if (key === "leave" && !session.run.isShown) return;
      if (key === "leave") session.act((run) => changed(run, { isShown: false }));
      else if (key === "black") session.act((run) => changed(run, { isBlack: !run.isBlack }));
      else steer(session, file, key === "next" ? 1 : -1);
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [isOn]);
}
