import { Modal, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { call, Form, useForm } from "#interface";
import { priceTestEndpoint, type WorthView } from "../../contract/index.ts";
import css from "./worth.module.css";
import { amountOrNone } from "./worth-fields.ts";

interface Props {
  readonly params: { readonly workspace: string; readonly project: string };
  readonly price: NonNullable<WorthView["money"]>["price"];
  readonly currency: string;
  readonly onClose: () => void;
}

/** What the next test costs, in place of what is assumed. */
export function PriceTest({ params, price, currency, onClose }: Props) {
  const client = useQueryClient();
  const text = (figure: number | null | undefined) => (figure == null ? "" : String(figure));
  const form = useForm(
    { weeks: text(price?.weeks), perCase: text(price?.perCase), because: price?.because ?? "" } as Record<string, string>,
    async ({ weeks, perCase, because = "" }) => {
      const body = { weeks: amountOrNone(weeks), perCase: amountOrNone(perCase), because: because.trim() };
      await call(priceTestEndpoint, { params, body });
      await client.invalidateQueries({ queryKey: ["forecasting", params.workspace] });
      onClose();
    },
  );
  return (
    <Modal opened onClose={onClose} title="What the test costs" size="lg">
      <Form onSubmit={form.onSubmit} action="Keep it" busy={form.busy} error={form.error} wide>
        <div className={css.fields}>
          <TextInput
            label="Weeks of one person’s work"
            description="For the whole of it."
            placeholder="a week for 120 cases"
            inputMode="decimal"
            data-autofocus
            {...form.field("weeks")}
          />
          <TextInput
            label={`For each case, in ${currency}`}
            description="Beyond that work."
            placeholder="nothing"
            inputMode="decimal"
            {...form.field("perCase")}
          />
        </div>
        <Textarea label="Why" autosize minRows={2} required {...form.field("because")} />
      </Form>
    </Modal>
  );
}
