import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { call, Figure, ProblemNotice, Unknown, useForm } from "#interface";
import { makeJudgement } from "../contract/index.ts";
import { type Judgement, judgements } from "../domain/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import css from "./project.module.css";
import { useHere } from "./project-context.ts";

const asks: Readonly<Record<Judgement, { readonly question: string; readonly yes: string; readonly no: string }>> = {
  technique: { question: "Technique", yes: "well understood", no: "not well understood" },
  problem: { question: "Problem", yes: "well defined", no: "not well defined" },
  data: { question: "Data", yes: "good", no: "not good" },
};

/** The three judgements that tell work which can be predicted from research. */
export function JudgementsPanel() {
  return (
    <section className={css.panel}>
      <h2 className={css.title}>Can it be predicted?</h2>
      <dl className={css.dates}>
        {judgements.map((judgement) => (
          <Row key={judgement} judgement={judgement} />
        ))}
      </dl>
    </section>
  );
}

function Row({ judgement }: { readonly judgement: Judgement }) {
  const { project, workspace, may, params, said } = useHere();
  const [open, setOpen] = useState(false);
  const { question, yes, no } = asks[judgement];
  const told = project.judgements[judgement];
  const words = told && (told.value.holds ? yes : no);
  const form = useForm({ reason: "" }, async () => undefined);
  const judge = async (holds: boolean) => {
    const { reason } = form.values;
    await said(await call(makeJudgement, { params, body: { judgement, holds, ...(reason.trim() ? { reason: reason.trim() } : {}) } }));
    setOpen(false);
  };
  return (
    <div>
      <dt>{question}</dt>
      <dd>
        {told && words ? (
          <Figure evidence={citeEvidence(`${question}: ${words}`, told.cite, workspace, told.guessedFrom)} beside={told.value.reason}>
            {words}
          </Figure>
        ) : (
          <Unknown what="not judged" />
        )}
        {may.write && !open && (
          <button type="button" className={css.change} onClick={() => setOpen(true)} aria-label={`Judge: ${question}`}>
            Judge
          </button>
        )}
        {open && <Judging yes={yes} no={no} reason={form.field("reason")} onJudge={judge} onLeave={() => setOpen(false)} />}
      </dd>
    </div>
  );
}

interface JudgingProps {
  readonly yes: string;
  readonly no: string;
  readonly reason: object;
  readonly onJudge: (holds: boolean) => Promise<void>;
  readonly onLeave: () => void;
}
function Judging({ yes, no, reason, onJudge, onLeave }: JudgingProps) {
  const [error, setError] = useState<unknown>();
  const judge = (holds: boolean) => {
    onJudge(holds).catch(setError);
  };
  return (
    <div className={css.inline}>
      <TextInput aria-label="Why" placeholder="why, in a sentence" autoFocus {...reason} />
      <div className={css.headActions}>
        <Button size="compact-sm" variant="default" onClick={() => judge(true)}>
          {yes}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => judge(false)}>
          {no}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onLeave}>
          Leave it
        </Button>
      </div>
      <ProblemNotice error={error} />
    </div>
  );
}
