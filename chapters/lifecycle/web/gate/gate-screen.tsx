import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { useMay } from "#chapters/workspace/web";
import {
  Due,
  Link,
  PhaseChip,
  ProblemNotice,
  Screen,
  Tag,
  today,
  useAsOf,
  useCommands,
  useGo,
  useParam,
  usePresent,
  useQueryWord,
  useSetQuery,
} from "#interface";
import { type Day, longDay } from "#kernel";
import type { GateView } from "../../contract/index.ts";
import { phaseSays } from "../words.ts";
import { ConditionsPanel } from "./conditions-panel.tsx";
import { DecidedPanel } from "./decided-panel.tsx";
import { DecisionDock } from "./decision-dock.tsx";
import css from "./gate.module.css";
import { GateContext } from "./gate-context.ts";
import { gateQuery, useGateSaid } from "./gate-query.ts";
import { GateRows } from "./gate-rows.tsx";
import { gateSays, isOver } from "./gate-says.ts";
import { PremortemPanel } from "./premortem-panel.tsx";
import { type UseRemainingCost, useNoRemainingCost } from "./remaining-cost-slot.ts";
import { StartAgainPanel } from "./start-again-panel.tsx";
import { VotesPanel } from "./votes-panel.tsx";

interface Slots {
  readonly useRemainingCost?: UseRemainingCost;
  /** What a chapter above says to “would you start this today?”. */
  readonly besideQuestion?: ReactNode;
}

/** A gate as it is held: on the wall for the room, in the hand for a vote, at a desk for one who decides alone. */
export function GateScreen({ useRemainingCost = useNoRemainingCost, besideQuestion }: Slots) {
  const workspace = useParam("workspace");
  const id = useParam("project");
  const sitting = useQueryWord("gate");
  const asOf = useAsOf();
  const may = useMay();
  const go = useGo();
  const said = useGateSaid(workspace, id);
  const [presents, setPresents] = usePresent();
  const [spend, setSpend] = useState(false);
  const isPhone = useMediaQuery("(max-width: 640px)", false, { getInitialValueInEffect: false });
  const [dock, setDock] = useState<boolean>();
  const found = useQuery(gateQuery(workspace, id, { asOf, sitting, spend }));
  const remaining = useRemainingCost({ workspace, project: id, asOf });
  const isDockOpen = dock ?? !(isPhone || presents);
  useCommands([
    { title: presents ? "Stop presenting" : "Present on a wall", group: "Here", keys: "p", run: () => setPresents(!presents) },
    { title: "Vote", group: "Here", keys: "v", run: () => press("vote") },
    {
      title: "Decide",
      group: "Here",
      keys: "d",
      run: () => {
        flushSync(() => setDock(true)); // what is to have the focus is on the screen then
        focus("decide");
      },
    },
    { title: "Add to the pre-mortem", group: "Here", keys: "a", run: () => focus("premortem") },
    { title: "Open the votes", group: "Here", keys: "o", run: () => press("turn") },
    { title: "Back to the project", group: "Here", keys: "u", run: () => go(`/w/${workspace}/projects/${id}`) },
  ]);
  if (found.error) return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return null;
  const gate = found.data;
  const day = asOf ?? today();
  const isPastSitting = sitting !== undefined && sitting !== gate.sittings.at(-1)?.id;
  const over = isOver(gate);
  const context = { workspace, gate, today: day, may, params: { workspace, project: id }, said, presents, over };
  return (
    <GateContext value={context}>
      <Screen
        title={`Gate of ${gate.project.name}`}
        crumb={
          <>
            <Link to={`/w/${workspace}/portfolio`}>Portfolio</Link> / <Link to={`/w/${workspace}/projects/${id}`}>{gate.project.name}</Link>
          </>
        }
        says={presents ? `${gate.project.name}: ${gateSays(gate)}` : gateSays(gate)}
        note={<GateNote gate={gate} workspace={workspace} />}
        actions={
          <Button className={css.presentation} size="compact-sm" variant="default" onClick={() => setPresents(!presents)} data-no-print>
            {presents ? "Leave (Esc)" : "Present"}
          </Button>
        }
      >
        <div className={css.columns}>
          <div className={css.main}>
            <DecidedPanel />
            <GateRows />
          </div>
          <aside className={css.side} aria-label="Votes, pre-mortem and cost">
            <VotesPanel key={gate.sitting?.id ?? "none"} />
            <ConditionsPanel workspace={workspace} project={id} conditions={gate.conditions} mayDecide={may.decide} said={said} />
            <PremortemPanel />
            <StartAgainPanel remaining={remaining} beside={besideQuestion} spendShown={spend} onSpend={setSpend} />
            <Earlier gate={gate} />
          </aside>
        </div>
        {may.decide && !over && !isPastSitting && <DecisionDock isOpen={isDockOpen} onOpen={setDock} />}
      </Screen>
    </GateContext>
  );
}

function GateNote({ gate, workspace }: { readonly gate: GateView; readonly workspace: string }) {
  const { phase, weight, opensSays, sitting, you } = gate;
  const mayVote = you.asked && !you.voted && sitting !== null && sitting.closed === null;
  return (
    <span className={css.note}>
      {phase && <PhaseChip phase={phaseSays(phase)} />}
      <Tag title="How much ceremony the gate has; evidence, locked criteria and the go are the same in each.">{weight} weight</Tag>
      <span>{opensSays}</span>
      {mayVote && (
        <span className={css.note} data-no-print>
          <Due>your vote is asked</Due>
          <Button className={css.toVote} size="compact-sm" variant="default" onClick={() => focus("vote")}>
            Go to your vote
          </Button>
        </span>
      )}
      {gate.rows.length === 0 && <Link to={`/w/${workspace}/projects/${gate.project.id}`}>Set the criteria first</Link>}
    </span>
  );
}

/** Sittings from before, each as it ended. */
function Earlier({ gate }: { readonly gate: GateView }) {
  const setQuery = useSetQuery();
  const others = gate.sittings.filter(({ id }) => id !== gate.sitting?.id);
  if (others.length === 0) return null;
  return (
    <section className={css.panel} data-no-print>
      <h2>Other sittings</h2>
      <ul className={css.earlier}>
        {others.map(({ id, opened }) => (
          <li key={id}>
            <Button size="compact-sm" variant="subtle" onClick={() => setQuery({ gate: id === gate.sittings.at(-1)?.id ? undefined : id })}>
              opened {longDay(opened as Day)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const shown = (which: string) => document.querySelector<HTMLElement>(`main [data-command="${which}"]`);
/** A command presses the button, or goes to the field, that the page shows. */
const press = (which: string): void => {
  const at = shown(which);
  if (at instanceof HTMLInputElement) at.focus();
  else at?.click();
};
const focus = (which: string): void => {
  const at = shown(which);
  at?.focus();
  at?.scrollIntoView({ block: "nearest" });
};
