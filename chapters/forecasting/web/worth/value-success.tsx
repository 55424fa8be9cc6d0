import { Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { call, Form, useForm } from "#interface";
import { valueSuccessEndpoint, type WorthView } from "../../contract/index.ts";
import { type WorthPer, worthPers } from "../../domain/index.ts";
import css from "./worth.module.css";
import { amountTyped } from "./worth-fields.ts";

interface Props {
  readonly params: { readonly workspace: string; readonly project: string };
  readonly success: NonNullable<WorthView["money"]>["success"];
  readonly currency: string;
  readonly onClose: () => void;
}

const perSays: Readonly<Record<WorthPer, string>> = { month: "a month", year: "a year", "in-all": "in all" };

/** What success is worth: a range, for how long it is counted, and why. */
export function ValueSuccess({ params, success, currency, onClose }: Props) {
  const client = useQueryClient();
  const form = useForm(
    {
      low: success === null ? "" : String(success.low),
      high: success === null ? "" : String(success.high),
      ...{ per: success?.per ?? "month", months: success === null ? "24" : String(success.months), because: success?.because ?? "" },
    } as Record<string, string>,
    async ({ low, high, per, months, because = "" }) => {
      const body = {
        low: amountTyped(low),
        high: (high ?? "").trim() === "" ? amountTyped(low) : amountTyped(high),
        per: worthPers.find((one) => one === per) ?? "month",
        ...{ months: amountTyped(months), because: because.trim() },
      };
      await call(valueSuccessEndpoint, { params, body });
      await client.invalidateQueries({ queryKey: ["forecasting", params.workspace] });
      onClose();
    },
  );
  return (
    <Modal opened onClose={onClose} title="What it is worth if it works" size="lg">
      <Form onSubmit={form.onSubmit} action="Keep it" busy={form.busy} error={form.error} wide>
        <div className={css.fields}>
          <TextInput
            label={`From, in ${currency}`}
            placeholder="4,000"
            inputMode="decimal"
            required
            data-autofocus
            {...form.field("low")}
          />
          <TextInput label="To" placeholder="the same" inputMode="decimal" {...form.field("high")} />
          <NativeSelect label="For" data={worthPers.map((value) => ({ value, label: perSays[value] }))} {...form.field("per")} />
          <TextInput label="Over how many months" inputMode="numeric" required {...form.field("months")} />
        </div>
        <Textarea
          label="Why, and whose figure it is"
          description="Beyond what running it costs. A rough range is enough: the page says where the verdict would become another."
          autosize
          minRows={2}
          required
          {...form.field("because")}
        />
      </Form>
    </Modal>
  );
}
