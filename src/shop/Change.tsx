import { useState } from "preact/hooks";
import { type Decision, settings } from "../models/shop/board.ts";
import type { Counterfactual, Change as ModelChange } from "../models/shop/counterfactual.ts";
import type { DebriefTask } from "../models/shop/debrief.ts";
import { patient, run } from "../runner/run.ts";
import { fill, share } from "./amounts.ts";
import type { EndProps } from "./End.tsx";
import { courseOf } from "./game.ts";
import { optionsOf, type SettingKey } from "./settings.ts";

const keys: readonly SettingKey[] = ["field", ...(Object.keys(settings) as (keyof typeof settings)[]), "vip"];

const unchanged: Omit<ModelChange, "fromQuarter" | "toQuarter"> = {
  opening: null,
  field: null,
  assortment: null,
  traffic: null,
  ties: null,
  procedures: null,
  price: null,
  depth: null,
  info: null,
  goal: null,
  staff: null,
  vip: null,
};

/** Which quarters a change of one setting is about; another field in the first quarter is another opening. */
function changeOf(key: SettingKey, value: string, quarter: number, only: boolean): ModelChange {
  const toQuarter = only ? quarter : 8;
  const where = { ...unchanged, fromQuarter: quarter, toQuarter };
  if (key === "field")
    return quarter === 1 ? { ...where, opening: Number(value) } : { ...where, field: Number(value) };
  return { ...where, [key]: key === "vip" ? value === "on" : value };
}

/** "The same dice, one decision changed": a square and a quarter, and what comes of it here and on two hundred dice. */
export function Change({ now, opening, file, formats }: Omit<EndProps, "course">) {
  const { game } = now;
  const { end, play } = file;
  const words = end.change;
  const [key, setKey] = useState<SettingKey>("traffic");
  const [quarter, setQuarter] = useState(1);
  const [only, setOnly] = useState(false);
  const [value, setValue] = useState("");
  const [result, setResult] = useState<Counterfactual | "running" | "failed">();
  const before = courseOf({ ...game, decisions: game.decisions.slice(0, quarter - 1) }).shop;
  const decision = game.decisions[quarter - 1] as Decision;
  const options = optionsOf(
    key,
    decision,
    { field: before.field, quarter: quarter - 1 },
    {
      settings: play.settings,
      fields: opening.fields,
    },
  );
  const chosen = options.find(({ id }) => id === value) ?? options.find((option) => !option.chosen);
  const same = chosen?.chosen === true && (only || key === "field");
  const forget = () => setResult(undefined);
  const ask = async () => {
    if (!chosen) return;
    setResult("running");
    const task: DebriefTask = {
      seed: game.seed,
      opening: { field: game.field ?? 0 },
      decisions: game.decisions,
      change: changeOf(key, chosen.id, quarter, only && key !== "field"),
    };
    try {
      setResult((await run("shop", task, undefined, undefined, patient)) as Counterfactual);
    } catch {
      setResult("failed");
    }
  };
  const nameOf = (one: SettingKey) =>
    (play.parts as Readonly<Record<string, string>>)[one] ??
    (play.squares as Readonly<Record<string, string>>)[one === "info" ? "information" : one] ??
    one;
  return (
    <section class="change" aria-labelledby="change-title">
      <h3 id="change-title">{words.title}</h3>
      <div class="change-fields">
        <label>
          {words.square}
          <select
            data-change="square"
            value={key}
            onChange={(event) => {
              setKey(event.currentTarget.value as SettingKey);
              setValue("");
              forget();
            }}
          >
            {keys.map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.quarter}
          <select
            data-change="quarter"
            value={quarter}
            onChange={(event) => {
              setQuarter(Number(event.currentTarget.value));
              forget();
            }}
          >
            {game.decisions.map((_, index) => (
              <option key={index} value={index + 1}>
                {fill(play.quarter, { n: index + 1 })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.to}
          <select
            data-change="to"
            value={chosen?.id ?? ""}
            onChange={(event) => {
              setValue(event.currentTarget.value);
              forget();
            }}
          >
            {options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {key !== "field" && (
          <label class="only">
            <input
              type="checkbox"
              checked={only}
              onChange={(event) => {
                setOnly(event.currentTarget.checked);
                forget();
              }}
            />{" "}
            {words.only}
          </label>
        )}
      </div>
      <p>
        <button type="button" data-run-change aria-disabled={same} onClick={() => !same && void ask()}>
          {words.run}
        </button>{" "}
        {same && <span class="hint">{words.same}</span>}
      </p>
      <div aria-live="polite">
        {result === "running" && <p class="hint">{end.luck.running}</p>}
        {result === "failed" && <p>{end.luck.failed}</p>}
        {typeof result === "object" && <Outcome result={result} words={words} formats={formats} />}
      </div>
    </section>
  );
}

function Outcome({
  result,
  words,
  formats,
}: {
  readonly result: Counterfactual;
  readonly words: EndProps["file"]["end"]["change"];
  readonly formats: EndProps["formats"];
}) {
  const { score, changed, difference, meanDifference, standardError, helps, hurts } = result;
  const mean = `${meanDifference > 0 ? "+" : ""}${Math.round(meanDifference * 10) / 10}`.replace("-", "−");
  const apart = difference * meanDifference < 0 && Math.abs(meanDifference) > 2 * standardError;
  return (
    <div data-changed={changed} data-mean-difference={meanDifference}>
      <p class="shop-answer">{fill(words.mine, { score, changed })}</p>
      <p>{fill(words.others, { mean, helps: share(helps, formats), hurts: share(hurts, formats) })}</p>
      {apart && <p class="shop-notice">{words.lesson}</p>}
    </div>
  );
}
