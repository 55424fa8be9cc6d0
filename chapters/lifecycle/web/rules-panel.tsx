import { Button, Switch, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Section, useMay } from "#chapters/workspace/web";
import { call, Figure, ProblemNotice, Unknown, useAsOf, useAttempt, useForm, useParam } from "#interface";
import { type Day, longDay } from "#kernel";
import type { RulesView } from "../contract/index.ts";
import { setCostRateEndpoint, setHolidaysEndpoint, setRestDaysEndpoint, switchCostEndpoint } from "../contract/index.ts";
import { type Weekday, weekdays } from "../domain/index.ts";
import { citeEvidence } from "./cite-evidence.ts";
import { rulesQuery } from "./queries.ts";
import css from "./rules.module.css";
import { holidaysRead, holidaysWritten } from "./rules-words.ts";
import { TimeBoxGrid } from "./time-box-grid.tsx";

/** How the workspace works; each default says that it is one, and where it is from. */
export function RulesPanel() {
  const workspace = useParam("workspace");
  const asOf = useAsOf();
  const may = useMay();
  const found = useQuery(rulesQuery(workspace, asOf));
  if (!found.data) return found.error ? <ProblemNotice error={found.error} /> : null;
  const rules = found.data;
  const here = { workspace, rules, mayChange: may.manage };
  return (
    <>
      <Section
        title="Time boxes"
        says="Weeks each phase is meant to take, by kind. At the second figure the work stops for a decision. Dashed ones are assumptions of ours."
      >
        <TimeBoxGrid {...here} />
      </Section>
      <Section
        title="Holidays"
        says="They do not count against a time box, nothing falls due on them, and nobody is told anything. Changed here, they hold for boxes that run."
      >
        <HolidaysForm key={holidaysWritten(rules.holidays.holidays)} {...here} />
        <RestDays {...here} />
      </Section>
      <Section
        title="Cost"
        says="What a week of one person’s work costs, all in: one rate for everybody, never anybody’s. What is made of it is a range and marked as an estimate."
      >
        <CostForm key={`${rules.costRate.low} ${rules.costRate.high} ${rules.costRate.currency}`} {...here} />
      </Section>
    </>
  );
}

export interface RulesHere {
  readonly workspace: string;
  readonly rules: RulesView;
  readonly mayChange: boolean;
}

/** After a rule was changed: all that is judged by it is read anew. */
export function useRuled(workspace: string) {
  const client = useQueryClient();
  return async (now: RulesView) => {
    client.setQueryData(rulesQuery(workspace, undefined).queryKey, now);
    await client.invalidateQueries({ queryKey: ["lifecycle", workspace] });
  };
}

/** Says who said a rule, or that it is an assumption and where from. */
export function Ruled({ title, said, assumes, workspace, children }: RuledProps) {
  if (said) return <Figure evidence={citeEvidence(title, said, workspace)}>{children}</Figure>;
  return (
    <Figure evidence={{ title, says: assumes ?? "An assumption of ours.", facts: [] }}>
      <Unknown what={children} />
    </Figure>
  );
}
interface RuledProps {
  readonly title: string;
  readonly said: RulesView["costRate"]["said"];
  readonly assumes: string | null;
  readonly workspace: string;
  readonly children: string;
}

function HolidaysForm({ workspace, rules, mayChange }: RulesHere) {
  const { holidays } = rules.holidays;
  const ruled = useRuled(workspace);
  const form = useForm({ holidays: holidaysWritten(holidays) }, async (values) => {
    await ruled(await call(setHolidaysEndpoint, { params: { workspace }, body: { holidays: holidaysRead(values.holidays) } }));
  });
  return (
    <>
      {holidays.length === 0 && <p>No holiday is named, so none is kept.</p>}
      <ul className={css.holidays}>
        {holidays.map(({ from, name, says }) => (
          <li key={`${from} ${name}`}>
            {name}, {says}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form className={css.row} onSubmit={form.onSubmit} noValidate>
          <TextInput
            label="All holidays"
            description="Separated by semicolons: 2026-12-24 to 2027-01-01 Closed; 2027-05-01 May Day"
            {...form.field("holidays")}
          />
          <Button type="submit" variant="default" loading={form.busy}>
            Keep these
          </Button>
        </form>
      )}
      <ProblemNotice error={form.error} />
    </>
  );
}

function RestDays({ workspace, rules, mayChange }: RulesHere) {
  const ruled = useRuled(workspace);
  const { error, attempt } = useAttempt();
  const rest = rules.restDays.weekdays;
  const toggle = (weekday: Weekday) => {
    const next = rest.includes(weekday) ? rest.filter((one) => one !== weekday) : [...rest, weekday];
    void attempt(async () => ruled(await call(setRestDaysEndpoint, { params: { workspace }, body: { weekdays: next } })));
  };
  return (
    <fieldset className={css.weekdays}>
      <legend>
        Days of rest:{" "}
        <Ruled title="Days of rest" workspace={workspace} said={rules.restDays.said} assumes={rules.restDays.assumes}>
          {rest.length === 0 ? "none" : rest.join(", ")}
        </Ruled>
      </legend>
      {mayChange &&
        weekdays.map((weekday) => (
          <Button
            key={weekday}
            size="compact-sm"
            variant={rest.includes(weekday) ? "filled" : "default"}
            aria-pressed={rest.includes(weekday)}
            onClick={() => toggle(weekday)}
          >
            {weekday.slice(0, 3)}
          </Button>
        ))}
      <ProblemNotice error={error} />
    </fieldset>
  );
}

function CostForm({ workspace, rules, mayChange }: RulesHere) {
  const ruled = useRuled(workspace);
  const { low, high, currency, said, assumes } = rules.costRate;
  const { shown } = rules.costShown;
  const { error, attempt } = useAttempt();
  const form = useForm({ low: String(low), high: String(high), currency }, async (values) => {
    const body = { low: Number(values.low), high: Number(values.high), currency: values.currency };
    await ruled(await call(setCostRateEndpoint, { params: { workspace }, body }));
  });
  return (
    <>
      <p>
        <Ruled title="A week of one person’s work" workspace={workspace} said={said} assumes={assumes}>
          {`${low.toLocaleString("en-GB")} to ${high.toLocaleString("en-GB")} ${currency} a week`}
        </Ruled>
        {said && ` since ${longDay(said.on as Day)}`}
      </p>
      {mayChange && (
        <>
          <form className={css.row} onSubmit={form.onSubmit} noValidate>
            <TextInput label="From" inputMode="decimal" {...form.field("low")} />
            <TextInput label="To" inputMode="decimal" {...form.field("high")} />
            <TextInput label="Currency" {...form.field("currency")} />
            <Button type="submit" variant="default" loading={form.busy}>
              Set the rate
            </Button>
          </form>
          <ProblemNotice error={form.error} />
          <Switch
            label="Show estimates of cost"
            checked={shown}
            onChange={({ currentTarget: { checked } }) =>
              void attempt(async () => ruled(await call(switchCostEndpoint, { params: { workspace }, body: { shown: checked } })))
            }
          />
          <ProblemNotice error={error} />
        </>
      )}
    </>
  );
}
