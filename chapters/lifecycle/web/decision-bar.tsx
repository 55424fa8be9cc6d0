import { Button, Modal, NativeSelect, Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import { Confirm, call, Form, useForm, useGo } from "#interface";
import { confirmPhaseEndpoint, decideEndpoint, enterPhaseEndpoint, resumeProjectEndpoint, stopProjectEndpoint } from "../contract/index.ts";
import { phaseName, type StopSort, stopSortSays, stopSorts } from "../domain/index.ts";
import { type Choice, choiceSays, choicesOf, consequenceOf, enteringSays, isAtGate } from "./consequence.ts";
import { LaunchButton } from "./launch/launch-button.tsx";
import { ExtendBox } from "./one-more-week.tsx";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

/** At the bottom of the page: the next step, and what it will do before it is pressed. */
export function DecisionBar() {
  const { project, may, workspace } = useHere();
  const go = useGo();
  const [deciding, setDeciding] = useState(false);
  const rests = project.standing?.value === "on-hold" || project.standing?.value === "stopped";
  const atGate = !rests && isAtGate(project);
  return (
    <div className={css.bar} data-foot>
      <p>{barSays()}</p>
      <div className={css.headActions}>
        {project.phase?.guessedFrom != null && may.write && <ConfirmPhase />}
        {may.write && !rests && project.phase?.boxWeeks != null && <ExtendBox />}
        {may.write && !rests && !atGate && project.nextPhase && <EnterNext />}
        {may.decide && (
          <Button
            size="compact-sm"
            variant={rests ? "filled" : "default"}
            data-command={atGate ? "rest" : "decide"}
            onClick={() => setDeciding(true)}
          >
            {rests ? "Resume" : "Stop or hold"}
          </Button>
        )}
        {atGate && (
          <Button size="compact-sm" data-command="decide" onClick={() => go(`/w/${workspace}/projects/${project.id}/gate`)}>
            {may.decide ? "Hold the gate" : "See the gate"}
          </Button>
        )}
      </div>
      {deciding && <Decide onClose={() => setDeciding(false)} choices={choicesOf(project)} />}
    </div>
  );

  function barSays(): string {
    if (project.standing?.value === "stopped") return "The project is stopped.";
    if (project.standing?.value === "on-hold") return "The project is on hold.";
    if (atGate && project.go?.live === false) return "Its go was decided elsewhere and opens nothing here: hold the gate once.";
    if (atGate && project.phase?.phase !== "go-no-go") return "Its go is missing, or hangs on a condition: hold the gate.";
    if (atGate) return "It stands at its gate: productionisation opens by a go.";
    if (project.nextPhase === null) return "The project is in iteration, the last phase.";
    return project.nextPhase === "iteration" ? "Next is the launch." : `Next is ${phaseName[project.nextPhase]}.`;
  }
}

function EnterNext() {
  const { project, params, said } = useHere();
  const phase = project.nextPhase;
  if (!phase) return null;
  if (phase === "iteration") return <LaunchButton />;
  return (
    <Confirm
      words={`Enter ${phaseName[phase]}`}
      primary={project.openQuestions.length === 0 && !project.needs.some(({ breach }) => breach)}
      consequence={enteringSays(phase, project)}
      onConfirm={async () => said(await call(enterPhaseEndpoint, { params, body: { phase } }))}
    />
  );
}

function ConfirmPhase() {
  const { project, params, said } = useHere();
  const phase = project.phase;
  if (!phase) return null;
  return (
    <Confirm
      words="Confirm the phase"
      consequence={`“${phase.guessedFrom ?? ""}” was read as ${phaseName[phase.phase]}. From now on it is said, and no guess.`}
      onConfirm={async () => said(await call(confirmPhaseEndpoint, { params }))}
    />
  );
}

function Decide({ onClose, choices }: { readonly onClose: () => void; readonly choices: readonly Choice[] }) {
  const { project, params, said } = useHere();
  const form = useForm(
    { choice: choices[0] ?? "hold", reason: "", sort: "" } as Record<string, string>,
    async ({ choice, reason = "", sort }) => {
      const now =
        choice === "resume"
          ? await call(resumeProjectEndpoint, { params, body: { reason } })
          : choice === "stop"
            ? await call(stopProjectEndpoint, { params, body: { reason, ...(sort ? { sort: sort as StopSort } : {}) } })
            : await call(decideEndpoint, { params, body: { outcome: choice as "stop" | "hold", reason } });
      await said(now);
      onClose();
    },
  );
  const choice = form.values.choice as Choice;
  return (
    <Modal opened onClose={onClose} title="Decide" size="lg">
      <Form onSubmit={form.onSubmit} action={choiceSays[choice]} busy={form.busy} error={form.error} wide>
        {!choices.includes("resume") && (
          <p>This can be decided on any day. A go is decided at the gate, on evidence against criteria set beforehand.</p>
        )}
        <Radio.Group label="What is decided" value={choice} onChange={(next) => form.set("choice", next)}>
          <div className={css.choices}>
            {choices.map((one) => (
              <Radio key={one} value={one} label={choiceSays[one]} />
            ))}
          </div>
        </Radio.Group>
        <p className={css.consequence}>{consequenceOf(choice, project)}</p>
        <Textarea label="Why" autosize minRows={3} required {...form.field("reason")} />
        {choice === "stop" && (
          <NativeSelect
            label="What kind of end it is, if you like"
            {...form.field("sort")}
            data={[{ value: "", label: "not said" }, ...stopSorts.map((value) => ({ value, label: stopSortSays[value] }))]}
          />
        )}
      </Form>
    </Modal>
  );
}
