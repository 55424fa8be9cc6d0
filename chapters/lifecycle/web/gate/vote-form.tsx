import { Button, Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import { call, Form, useForm } from "#interface";
import { castVoteEndpoint, type GateView } from "../../contract/index.ts";
import { startAgainAnswers, votes } from "../../domain/index.ts";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";
import { outcomeName } from "./gate-says.ts";

type Sitting = NonNullable<GateView["sitting"]>;

/** One's own vote: a choice, a reason, and whether one would start it today. Nobody sees it until the votes are opened. */
export function VoteForm({ sitting }: { readonly sitting: Sitting }) {
  const { gate, params, said, presents } = useGate();
  const mine = sitting.votes.find(({ member }) => member === gate.you.member);
  const [changing, setChanging] = useState(false);
  const form = useForm(
    { vote: mine?.vote ?? "", reason: mine?.reason ?? "", startAgain: mine?.startAgain ?? "" } as Record<string, string>,
    async (values) => {
      const vote = votes.find((one) => one === values.vote);
      if (!vote) return;
      const startAgain = startAgainAnswers.find((answer) => answer === values.startAgain);
      await said(
        await call(castVoteEndpoint, { params, body: { vote, reason: values.reason ?? "", ...(startAgain ? { startAgain } : {}) } }),
      );
      setChanging(false);
    },
  );
  const isOpened = sitting.votesOpened !== null;
  if (presents || (gate.you.voted && !changing)) {
    return presents ? null : (
      <p className={css.quiet} data-no-print>
        <Button size="compact-sm" variant="subtle" data-command="vote" onClick={() => setChanging(true)}>
          Change your vote
        </Button>
        {isOpened && " It will be marked as late: the others' are known."}
      </p>
    );
  }
  return (
    <div className={css.vote} data-no-print>
      <Form
        onSubmit={form.onSubmit}
        action={isOpened ? "Vote, marked as late" : "Vote, face down"}
        busy={form.busy}
        error={form.error}
        wide
      >
        <Radio.Group label="Your vote" value={form.values.vote ?? ""} onChange={(next) => form.set("vote", next)}>
          <div className={css.choices}>
            {votes.map((vote, at) => (
              <Radio key={vote} value={vote} label={outcomeName[vote]} data-command={at === 0 ? "vote" : undefined} />
            ))}
          </div>
        </Radio.Group>
        <Textarea label="Why" autosize minRows={2} required {...form.field("reason")} />
        <Radio.Group label={gate.question} value={form.values.startAgain ?? ""} onChange={(next) => form.set("startAgain", next)}>
          <div className={css.choices}>
            <Radio value="yes" label="Yes" />
            <Radio value="no" label="No" />
          </div>
        </Radio.Group>
      </Form>
    </div>
  );
}
