import { Button, TextInput } from "@mantine/core";
import { call, Form, fieldErrors, today, useForm } from "#interface";
import { type EstimatesView, giveEstimateEndpoint } from "../../contract/index.ts";
import css from "./estimates.module.css";
import { daysTyped, partName, untilSays } from "./estimates-say.ts";
import { useEstimatesSaid } from "./use-estimates-said.ts";

type Round = EstimatesView["rounds"][number];

interface Props {
  readonly params: { readonly workspace: string; readonly project: string };
  readonly round: Round;
  readonly onClose?: () => void;
}

/** In this order: who begins with the middle stays too near to it. */
const points = [
  { point: "high", label: "High", means: "Nine in ten it takes no more than" },
  { point: "low", label: "Low", means: "One in ten it takes no more than" },
  { point: "median", label: "Median", means: "As likely more as less than" },
] as const;

/** One's own three points for each part, the high one first. */
export function GiveEstimate({ params, round, onClose }: Props) {
  const said = useEstimatesSaid(params.workspace);
  const { parts } = round;
  const form = useForm(Object.fromEntries(parts.flatMap((part) => points.map(({ point }) => [`${part} ${point}`, ""]))), async (values) => {
    const days = (part: string, point: string) => daysTyped(values[`${part} ${point}`] ?? "");
    const ranges = parts.map((part) => ({ part, high: days(part, "high"), low: days(part, "low"), median: days(part, "median") }));
    await said(await call(giveEstimateEndpoint, { params: { ...params, round: round.id }, body: { ranges } }));
    onClose?.();
  });
  const refused = fieldErrors(form.error);
  const errorAt = (at: number, point: string) => refused[`ranges.${at}.${point}`];
  const isPlaced = parts.some((_, at) => points.some(({ point }) => errorAt(at, point)));
  return (
    <Form
      onSubmit={form.onSubmit}
      action={round.own.length === 0 ? "Give it, blind" : "Give it anew"}
      busy={form.busy}
      error={isPlaced ? undefined : form.error}
      beside={
        onClose && (
          <Button variant="subtle" onClick={onClose}>
            Leave it
          </Button>
        )
      }
      wide
    >
      {parts.map((part, at) => (
        <fieldset key={part} className={css.part}>
          <legend>What is left of {partName(part)}, in days from today</legend>
          <div className={css.points}>
            {points.map(({ point, label, means }) => (
              <TextInput
                key={point}
                label={label}
                description={means}
                placeholder="30, or 6 weeks"
                required
                {...form.field(`${part} ${point}`)}
                error={errorAt(at, point)}
                inputContainer={(input) => (
                  <>
                    {input}
                    <span className={css.until}>{untilSays(form.values[`${part} ${point}`] ?? "", today())}</span>
                  </>
                )}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Form>
  );
}
