import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { isSpan, type Value, type Values } from "../link/scheme.ts";
import { $saved, startSaved } from "../state/saved.ts";
import { scenario as scenarioOf } from "../state/scenario.ts";
import { useScenario, useStore } from "../state/use.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { Phrase, phrase } from "../ui/phrase.tsx";
import { Announcer } from "./Announcer.tsx";
import { BreakEvenStrip } from "./BreakEvenStrip.tsx";
import { Cover } from "./Cover.tsx";
import { Deferred } from "./Deferred.tsx";
import { inputsOf, type Pictures, type Simulator, viewNameOf } from "./define.ts";
import { Fields } from "./Fields.tsx";
import { Figures } from "./Figures.tsx";
import { FormulaFold } from "./FormulaFold.tsx";
import { useGuess } from "./guess.ts";
import { Head } from "./Head.tsx";
import { decisionFor, feesOf } from "./handing-on.ts";
import { useKeys } from "./keys.ts";
import { load } from "./later-parts.ts";
import { useLight } from "./light.ts";
import { MissingNumbers } from "./MissingNumbers.tsx";
import { missingNumbers } from "./missing.ts";
import { patchWithoutWords } from "./parameters.ts";
import { type DrawerName, openKeys, Tools } from "./Tools.tsx";
import { useTyped } from "./typed.ts";
import { NotLoaded, Unused } from "./Unused.tsx";
import { useHand } from "./useHand.ts";
import { useKeep } from "./useKeep.ts";
import { useOpened } from "./useOpened.ts";
import { useRegionMoney } from "./useRegionMoney.ts";
import { useRules } from "./useRules.ts";
import { useWorkerCalculation } from "./useWorkerCalculation.ts";
import { sentenceOf, type Words } from "./words.ts";

/** What a page gives a bench. */
export interface BenchProps {
  readonly words: Words;
  /** In a text: the one or two inputs that matter there; the rest comes when it is asked for. */
  readonly numbers?: readonly string[] | undefined;
}

interface WorkbenchProps extends BenchProps {
  readonly simulator: Simulator;
  readonly pictures: Pictures;
}

const nothingSaved: Readonly<Record<string, string>> = {};

/** A simulator on the bench: presets, the answer, the picture beside the fields, the turn, the tools. */
export function Workbench(props: WorkbenchProps) {
  const { workbench } = props.words;
  // Only the bench inside listens to the state: two that listen would each draw it, twice a step of a slider.
  const reset = () => scenarioOf(props.simulator.scheme).reset();
  return (
    <Boundary message={workbench.failed} action={workbench.retry} onReset={reset}>
      <Bench {...props} />
    </Boundary>
  );
}

function Bench({ simulator: whole, pictures, words: printed, numbers }: WorkbenchProps) {
  const [given, followMoney] = useRegionMoney(printed);
  const { workbench, formats } = given;
  const bench = useRef<HTMLElement>(null);
  const { simulator, rules, isUnread, typed, prepare, attempt, retry } = useRules(whole, bench);
  const [scenario, now] = useScenario(whole.scheme, typed, prepare, attempt);
  const saved = useStore($saved, nothingSaved);
  const [drawer, setDrawer] = useState<DrawerName>();
  const slot = useRef<HTMLDivElement>(null);
  useEffect(startSaved, []);
  useGuess(scenario, now, simulator.slug);
  const { light, toggle } = useLight(simulator.slug, now, numbers);
  const keys = useKeys(scenario, (opener) => void openKeys(words, opener));
  const { values } = now;
  const name = viewNameOf(simulator, values);
  const opened = useOpened({
    simulator,
    pictures,
    given,
    name,
    // What a link says in vain is told by its label, whichever view it belongs to.
    allWords: drawer === "shop" || now.dropped.length > 0,
  });
  const { drawing, words, complete, failed } = opened;
  const view = rules?.viewOf(opened.view) ?? opened.view;
  const outcomeOf = (state: Values) => view.evaluate(inputsOf(simulator, state, words.simulator.parameters));
  const missing = missingNumbers(simulator, view, values);
  const outcome = missing.length > 0 ? undefined : outcomeOf(values);
  const workerResult = useWorkerCalculation(simulator, view, values, now.ready && outcome !== undefined);
  const compared = now.pins.map(({ name, values: pinned }) => ({
    name,
    outcome:
      viewNameOf(simulator, pinned) === view.id && missingNumbers(simulator, view, pinned).length === 0
        ? outcomeOf(pinned)
        : undefined,
  }));
  const pins = compared.flatMap((pin, index) =>
    pin.outcome ? [{ name: pin.name, tone: (index + 1) as 1 | 2 | 3, outcome: pin.outcome }] : [],
  );
  const viewWords = words.simulator.views[view.id];
  if (!viewWords) throw new Error(`${simulator.slug}: view ${view.id} has no words`);
  const told = (outcome && rules?.told(values, outcome, outcomeOf)) ?? outcome;
  const sentence = told ? sentenceOf(viewWords, told) : "";
  const finding = told ? phrase(sentence, told.quantities, formats) : "";
  const ranged = [...view.first, ...view.more].some((key) => isSpan(values[key]));
  const typing = useTyped(simulator, scenario, now);
  const hasTable = [...view.first, ...view.more].some((key) => simulator.parameters[key]?.kind === "table");
  const change = useCallback(
    (patch: Values) => {
      typing();
      scenario.set(patchWithoutWords(simulator.parameters, patch, words.simulator.parameters));
    },
    [scenario, simulator, words],
  );
  const changeOne = useCallback((key: string, value: Value) => change({ [key]: value }), [change]);
  const { unkept, keepAll, keepOrTell, saveAsFile } = useKeep({
    simulator,
    scenario,
    saved,
    values,
    words: workbench,
  });
  const [Hand, reach] = useHand(drawing, now.ready && complete);
  const onFees = rules ? undefined : feesOf(simulator, scenario, given, change, followMoney);
  const tools = { scenario, now, words, rules, onFees, open: drawer, onOpen: setDrawer, onKeep: keepAll };
  const decided = { simulator, view, values, outcome: rules ? undefined : outcome };
  const shared = outcome && { simulator, view, values, outcome, onChange: change };

  return (
    <section
      ref={bench}
      class="bench"
      aria-label={words.simulator.title}
      data-simulator={simulator.slug}
      data-ready={now.ready && (complete || failed)}
      data-hides={rules && rules.hidden.size > 0}
      aria-busy={!complete}
      onKeyDown={keys}
      onFocusIn={reach}
      onPointerDown={reach}
      data-light={light}
    >
      {numbers && <Cover {...{ light, words }} onToggle={toggle} />}
      <Head
        simulator={simulator}
        scenario={scenario}
        now={now}
        saved={saved}
        words={words}
        onKeep={keepOrTell}
      />
      {rules && <Deferred load={load.classLine} words={words} props={{ rules }} />}
      <NotLoaded words={words} isUnread={isUnread} onAgain={failed ? opened.retry : retry} />
      <div class="bench-middle" data-wide={hasTable}>
        <div class="bench-view">
          {told && outcome && shared ? (
            <>
              <p class="bench-answer" data-result>
                <Phrase text={sentence} quantities={told.quantities} formats={formats} />
              </p>
              {now.guess !== undefined && (
                <Deferred load={load.guess} words={words} props={{ now, simulator: simulator.slug }} />
              )}
              <p class="bench-range" data-ranged={ranged} data-result>
                {ranged ? (
                  <Deferred
                    load={load.ranges}
                    words={words}
                    props={{ ...shared, slot: () => slot.current }}
                  />
                ) : (
                  workbench.uncertain
                )}
              </p>
              <div class="bench-picture" data-result onPointerOver={reach}>
                {Hand && <Hand {...shared} words={words} />}
                <drawing.Picture
                  outcome={outcome}
                  pins={pins}
                  words={viewWords}
                  formats={formats}
                  finding={finding}
                  tableLabel={workbench.table}
                  workerResult={workerResult}
                  onChange={change}
                />
              </div>
            </>
          ) : (
            <MissingNumbers missing={missing} words={words} />
          )}
        </div>
        <Announcer text={now.ready && complete ? finding : ""} />
        {/* Another view is another form: drafts and notices of the old one must not stay. */}
        <Fields key={view.id} {...{ simulator, view, values, words, numbers, onFees }} onChange={changeOne} />
        {told && (
          <Figures {...{ view, formats }} outcome={told} words={viewWords} label={workbench.figures} />
        )}
      </div>
      <div ref={slot} class="bench-slot" data-result />
      {outcome && view.breakEven && (
        <BreakEvenStrip
          key={view.id}
          simulator={simulator}
          view={view}
          values={values}
          parameter={view.breakEven}
          words={words}
        />
      )}
      {outcome && compared.length > 0 && (
        <Deferred
          load={load.comparison}
          words={words}
          props={{
            view: rules?.listed(view, told) ?? view,
            present: outcome,
            pins: compared,
            onRename: (index: number, name: string) => scenario.rename(index, name),
            onReturn: (index: number) => change(now.pins[index]?.values ?? {}),
            onUnpin: (index: number) => scenario.unpin(index),
          }}
        />
      )}
      {outcome && !rules?.hidden.size && (
        <FormulaFold
          {...{ drawing, outcome, formats }}
          about={viewWords.formula}
          summary={workbench.formula}
        />
      )}
      {rules && <Deferred load={load.classLink} words={words} props={{ scenario, now, rules }} />}
      <Tools {...tools} decision={() => decisionFor({ ...decided, words: given })} />
      {drawer && (
        <div class="bench-drawer" data-drawer={drawer}>
          {shared ? (
            <Deferred key={drawer} load={load[drawer]} words={words} props={{ ...shared, scenario }} />
          ) : (
            <MissingNumbers missing={missing} words={words} />
          )}
        </div>
      )}
      <Unused now={now} words={words} unkept={unkept} onSaveFile={saveAsFile} />
    </section>
  );
}
