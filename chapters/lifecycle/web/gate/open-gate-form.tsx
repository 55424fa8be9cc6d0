import { Checkbox, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { membersQuery } from "#chapters/workspace/web";
import { call, Form, useForm } from "#interface";
import { isAtLeast, isDay } from "#kernel";
import { openGateEndpoint } from "../../contract/index.ts";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";

/** More than these are not all asked without somebody choosing. */
const ALL_OF = 6;

/** Who is asked: those who were asked the last time, else everyone in a small company, else who may decide. */
export function OpenGateForm({ onDone }: { readonly onDone: () => void }) {
  const { gate, params, said, workspace } = useGate();
  const members = useQuery(membersQuery(workspace));
  const may = (members.data?.members ?? []).filter(({ role }) => isAtLeast(role, "member"));
  const before = new Set((gate.sitting?.gatekeepers ?? []).map(({ member }) => member));
  const proposed =
    before.size > 0
      ? may.filter(({ id }) => before.has(id))
      : may.length <= ALL_OF
        ? may
        : may.filter(({ role }) => isAtLeast(role, "lead"));
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const asked = chosen ?? new Set(proposed.map(({ id }) => id));
  const form = useForm({ voteBy: "", gatekeepers: "" }, async ({ voteBy }) => {
    await said(await call(openGateEndpoint, { params, body: { gatekeepers: [...asked], ...(isDay(voteBy) ? { voteBy } : {}) } }));
    onDone();
  });
  if (!members.data) return null;
  return (
    <div className={css.vote} data-no-print>
      <Form
        onSubmit={form.onSubmit}
        action={`Ask ${asked.size} for ${asked.size === 1 ? "a vote" : "their votes"}`}
        busy={form.busy}
        error={form.error}
        wide
      >
        <fieldset className={css.people}>
          <legend>Whose votes are asked?</legend>
          {may.map(({ id, name, isYou }) => (
            <Checkbox
              key={id}
              label={isYou ? `${name} (you)` : name}
              checked={asked.has(id)}
              onChange={(event) => {
                const next = new Set(asked);
                if (event.currentTarget.checked) next.add(id);
                else next.delete(id);
                setChosen(next);
              }}
            />
          ))}
        </fieldset>
        <TextInput label="Vote by (optional)" type="date" min={gate.asOf} {...form.field("voteBy")} />
      </Form>
    </div>
  );
}
