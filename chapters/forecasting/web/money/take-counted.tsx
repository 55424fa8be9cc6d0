import { Button } from "@mantine/core";
import { count, type useForm } from "#interface";
import { type Day, longDay } from "#kernel";
import css from "./money.module.css";
import type { Cost } from "./money-says.ts";

interface Props {
  readonly form: Pick<ReturnType<typeof useForm<Record<string, string>>>, "set">;
  /** The place of the model among those that are asked about. */
  readonly at: number;
  readonly counted: Cost["counted"][number] | undefined;
}

/** Fills in the tokens that were counted where a criterion was measured; they are of all calls of a case together, so that one call is taken. */
export function TakeCounted({ form, at, counted }: Props) {
  if (counted === undefined) return null;
  const { tokensIn, tokensOut, cases, on } = counted;
  const take = () => {
    for (const [part, value] of Object.entries({ calls: null, tokensIn, tokensOut })) {
      form.set(`models.${at}.${part}.low`, value === null ? "" : String(value));
      form.set(`models.${at}.${part}.high`, "");
    }
    form.set("tokensAre", "measured");
  };
  const said = [...(tokensIn === null ? [] : [`${tokensIn} in`]), ...(tokensOut === null ? [] : [`${tokensOut} out`])].join(", ");
  return (
    <p className={css.quiet}>
      Counted on {longDay(on as Day)}: {said} for each of {count(cases, "case")}.{" "}
      <Button size="compact-sm" variant="subtle" onClick={take}>
        Take these
      </Button>
    </p>
  );
}
