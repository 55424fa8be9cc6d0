import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { Confirm, call, Due, Figure, Form, sentence, Tag, Unknown, useForm } from "#interface";
import { type Day, longDay } from "#kernel";
import {
  commitLaunchEndpoint,
  overrideLaunchEndpoint,
  type ProjectView,
  recordConstraintEndpoint,
  setDecisionDateEndpoint,
  withdrawPromiseEndpoint,
} from "../contract/index.ts";
import { type ConstraintKind, constraintKinds, promisedTooEarly } from "../domain/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

type Date = ProjectView["dates"][number];
type Which = "decision" | "promise" | "constraint" | "override";

/** The three kinds of date: when we decide (always allowed), what we promised (only once it may be), what is imposed from outside. */
export function DatesPanel() {
  const { project, workspace, may } = useHere();
  const [open, setOpen] = useState<{ readonly which: Which; readonly day: string }>();
  const standing = project.dates.filter(({ withdrawn }) => withdrawn === null);
  const decision = project.decisionDate;
  const isStopped = project.standing?.value === "stopped";
  const isInUse = project.phase?.phase === "iteration";
  if ((isStopped || isInUse) && !decision && standing.length === 0 && (isStopped || !may.write)) return null;
  return (
    <section className={css.panel}>
      <h2 className={css.title}>Dates</h2>
      <dl className={css.dates}>
        <div>
          <dt>We decide by</dt>
          <dd>
            {decision ? (
              <>
                <Figure
                  evidence={citeEvidence(`We decide by ${longDay(decision.value as Day)}`, decision.cite, workspace, decision.guessedFrom)}
                >
                  {longDay(decision.value as Day)}
                </Figure>
                {project.needs.some(({ what }) => what === "decision-date-passed") && <Due>passed</Due>}
              </>
            ) : (
              <Unknown />
            )}
          </dd>
        </div>
        {standing.map((date) => (
          <Row key={date.id} date={date} />
        ))}
      </dl>
      {open ? (
        <DateForm key={open.which} {...open} onOpen={(which, day) => setOpen({ which, day })} onClose={() => setOpen(undefined)} />
      ) : (
        may.write &&
        !isStopped && (
          <div className={css.headActions}>
            <Button size="compact-sm" variant="default" onClick={() => setOpen({ which: "decision", day: "" })}>
              Set a decision date
            </Button>
            {!isInUse && (
              <Button size="compact-sm" variant="default" onClick={() => setOpen({ which: "promise", day: "" })}>
                Promise a launch
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" onClick={() => setOpen({ which: "constraint", day: "" })}>
              Record an imposed date
            </Button>
          </div>
        )
      )}
    </section>
  );
}

function Row({ date }: { readonly date: Date }) {
  const { workspace, params, said, may } = useHere();
  const form = useForm({ reason: "" }, async () => undefined);
  const words = date.as === "promise" ? "Promised for" : "Imposed from outside";
  return (
    <div>
      <dt>
        {words}
        {date.imposedBy && ` (${date.imposedBy})`}{" "}
        {date.overridden && <Tag title="Said although the rule was against it, by name and with a reason.">against the rule</Tag>}
      </dt>
      <dd>
        <Figure evidence={citeEvidence(`${words} ${longDay(date.day as Day)}`, date.cite, workspace)}>{longDay(date.day as Day)}</Figure>
        {date.as === "promise" && may.write && (
          <Confirm
            words="Withdraw the promise"
            consequence={`Nobody is held to ${longDay(date.day as Day)} any more. That it was promised, and why it was withdrawn, stays in the story.`}
            disabled={form.values.reason.trim() === ""}
            onConfirm={async () =>
              said(await call(withdrawPromiseEndpoint, { params: { ...params, commitment: date.id }, body: form.values }))
            }
          >
            <TextInput label="Why" required data-autofocus {...form.field("reason")} />
          </Confirm>
        )}
      </dd>
    </div>
  );
}

const titles: Readonly<Record<Which, string>> = {
  decision: "Set the decision date",
  promise: "Promise this launch",
  constraint: "Record the imposed date",
  override: "Promise it against the rule",
};

interface FormProps {
  readonly which: Which;
  readonly day: string;
  readonly onOpen: (which: Which, day: string) => void;
  readonly onClose: () => void;
}
function DateForm({ which, day, onOpen, onClose }: FormProps) {
  const { params, said, may } = useHere();
  const form = useForm({ day, to: "", reason: "", name: "", imposedBy: "law", what: "" } as Record<string, string>, async (values) => {
    const { day: on = "", to = "", reason = "", name = "", what = "" } = values;
    const toWhom = to.trim() ? { to: to.trim() } : {};
    const now = {
      decision: () => call(setDecisionDateEndpoint, { params, body: { day: on } }),
      promise: () => call(commitLaunchEndpoint, { params, body: { day: on, ...toWhom } }),
      override: () => call(overrideLaunchEndpoint, { params, body: { day: on, ...toWhom, reason, name } }),
      constraint: () => call(recordConstraintEndpoint, { params, body: { day: on, imposedBy: values.imposedBy as ConstraintKind, what } }),
    }[which];
    await said(await now());
    onClose();
  });
  const on = form.values.day ?? "";
  const instead = promisedTooEarly.is(form.error) && (
    <>
      <Button size="compact-sm" onClick={() => onOpen("decision", on)}>
        Say instead: we decide by {on ? longDay(on as Day) : "then"}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onOpen("constraint", on)}>
        It is imposed from outside
      </Button>
      {may.decide && (
        <Button size="compact-sm" variant="subtle" onClick={() => onOpen("override", on)}>
          Promise it all the same
        </Button>
      )}
    </>
  );
  return (
    <Form
      onSubmit={form.onSubmit}
      action={titles[which]}
      busy={form.busy}
      error={form.error}
      instead={instead || undefined}
      beside={
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      }
      wide
    >
      <TextInput label={which === "decision" ? "We decide by" : "Day"} type="date" required autoFocus {...form.field("day")} />
      {(which === "promise" || which === "override") && <TextInput label="To whom" placeholder="the sales team" {...form.field("to")} />}
      {which === "override" && (
        <>
          <TextInput label="In whose name" required {...form.field("name")} />
          <TextInput label="Why, although productionisation has not begun" required {...form.field("reason")} />
        </>
      )}
      {which === "constraint" && (
        <>
          <NativeSelect
            label="Imposed by"
            data={constraintKinds.map((value) => ({
              value,
              label: sentence(value === "other" ? "somebody else" : `a ${value}`.replace("a law", "the law")),
            }))}
            {...form.field("imposedBy")}
          />
          <TextInput label="What it is" placeholder="the EU AI Act applies" required {...form.field("what")} />
        </>
      )}
    </Form>
  );
}
