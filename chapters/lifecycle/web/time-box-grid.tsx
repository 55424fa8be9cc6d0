import { TextInput } from "@mantine/core";
import { useState } from "react";
import { call, ProblemNotice, useAttempt } from "#interface";
import { ruleTimeBoxEndpoint } from "../contract/index.ts";
import { type BoxedPhase, kindName, kinds, type ProjectKind, phaseName, phases } from "../domain/index.ts";
import css from "./rules.module.css";
import { Ruled, type RulesHere, useRuled } from "./rules-panel.tsx";
import { boxRead, boxSays } from "./rules-words.ts";

const boxed = phases.filter((phase): phase is BoxedPhase => phase !== "iteration");

/** Kinds down, phases across; a cell is changed where it stands. */
export function TimeBoxGrid(here: RulesHere) {
  return (
    <table className={css.grid}>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          {boxed.map((phase) => (
            <th key={phase} scope="col">
              {phaseName[phase]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{kindName[kind]}</th>
            {boxed.map((phase) => (
              <td key={phase} data-phase={phaseName[phase]}>
                <Cell {...here} kind={kind} phase={phase} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ workspace, rules, mayChange, kind, phase }: RulesHere & { readonly kind: ProjectKind; readonly phase: BoxedPhase }) {
  const ruled = useRuled(workspace);
  const { busy, error, attempt } = useAttempt();
  const box = rules.timeBoxes.find((one) => one.kind === kind && one.phase === phase);
  const says = box ? boxSays(box) : "";
  const [typed, setTyped] = useState<string>();
  if (!box) return null;
  const title = `${phaseName[phase]}, ${kindName[kind]}`;
  if (typed === undefined)
    return (
      <>
        <Ruled title={`Weeks for ${title}`} workspace={workspace} said={box.said} assumes={box.assumes}>
          {says}
        </Ruled>{" "}
        {mayChange && (
          <button type="button" className={css.change} aria-label={`Change: ${title}`} onClick={() => setTyped(says)}>
            Change
          </button>
        )}
      </>
    );
  const save = async () => {
    const weeks = boxRead(typed);
    if (await attempt(async () => ruled(await call(ruleTimeBoxEndpoint, { params: { workspace }, body: { kind, phase, ...weeks } }))))
      setTyped(undefined);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") setTyped(undefined);
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        disabled={busy}
        aria-label={`Weeks for ${title}, such as 2 to 4`}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <ProblemNotice error={error} />
    </form>
  );
}
