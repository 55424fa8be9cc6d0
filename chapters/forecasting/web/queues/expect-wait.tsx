import { Modal, NativeSelect, Radio, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { phaseName } from "#chapters/lifecycle/domain";
import { call, Form, sentence, useForm } from "#interface";
import { expectWaitEndpoint, type WaitsView } from "../../contract/index.ts";
import { daysTyped } from "../estimates/estimates-say.ts";
import { waitsQuery } from "../queries.ts";
import css from "./queues.module.css";

interface Props {
  readonly params: { readonly workspace: string; readonly project: string };
  readonly mayWait: WaitsView["mayWait"];
  readonly onClose: () => void;
}

const points = [
  { point: "high", label: "High", means: "Nine in ten wait no longer than" },
  { point: "low", label: "Low", means: "One in ten waits no longer than" },
  { point: "median", label: "Median", means: "As likely more as less than" },
] as const;

/** A phase, what it waits for, and three days. */
export function ExpectWait({ params, mayWait, onClose }: Props) {
  const client = useQueryClient();
  const form = useForm(
    { phase: mayWait[0] ?? "", reason: "", times: "each-visit", high: "", low: "", median: "" } as Record<string, string>,
    async ({ phase = "", reason = "", times, ...days }) => {
      const of = (point: string) => daysTyped(days[point] ?? "");
      const body = {
        phase: phase as WaitsView["mayWait"][number],
        ...{ low: of("low"), median: of("median"), high: of("high"), reason: reason.trim() },
        times: times === "once" ? ("once" as const) : ("each-visit" as const),
      };
      const now = await call(expectWaitEndpoint, { params, body });
      client.setQueryData(waitsQuery(params.workspace, params.project, undefined).queryKey, now);
      await client.invalidateQueries({ queryKey: ["forecasting", params.workspace] });
      onClose();
    },
  );
  return (
    <Modal opened onClose={onClose} title="What it waits for" size="lg">
      <Form onSubmit={form.onSubmit} action="Count this wait" busy={form.busy} error={form.error} wide>
        <Textarea
          label="For whom or what"
          placeholder="Legal has to agree to the use of the customer table"
          autosize
          minRows={2}
          required
          data-autofocus
          {...form.field("reason")}
        />
        <NativeSelect
          label="In which phase"
          description="It begins with the phase; in the present one, today. The work rests meanwhile."
          data={mayWait.map((phase) => ({ value: phase, label: sentence(phaseName[phase]) }))}
          {...form.field("phase")}
        />
        <div className={css.points}>
          {points.map(({ point, label, means }) => (
            <TextInput key={point} label={label} description={means} placeholder="30, or 6 weeks" required {...form.field(point)} />
          ))}
        </div>
        <Radio.Group label="How often" value={form.values.times ?? ""} onChange={(times) => form.set("times", times)}>
          <div className={css.choices}>
            <Radio value="each-visit" label="Each time the project comes to this phase" />
            <Radio value="once" label="Once: what is agreed stays agreed" />
          </div>
        </Radio.Group>
      </Form>
    </Modal>
  );
}
