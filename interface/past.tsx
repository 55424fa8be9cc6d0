import { Button, Popover, TextInput } from "@mantine/core";
import { useState } from "react";
import { addDays, type Day, isDay, longDay, shortDay } from "#kernel";
import { icons } from "./icons.tsx";
import { useAsOf, useQueryWord, useSetQuery } from "./location.ts";
import css from "./past.module.css";
import { today } from "./today.ts";

/** The days people ask for most, from today. */
const looks: readonly { readonly words: string; readonly daysBack: number }[] = [
  { words: "Yesterday", daysBack: 1 },
  { words: "A week ago", daysBack: 7 },
  { words: "A month ago", daysBack: 30 },
  { words: "A quarter ago", daysBack: 91 },
];

/** Top right on every screen: the day the whole product is looked at, and from which day changes are told. */
export function AsOfControl() {
  const [open, setOpen] = useState(false);
  const asOf = useAsOf();
  const since = useQueryWord("since");
  const setQuery = useSetQuery();
  const goTo = (day: Day | undefined) => {
    setQuery({ asOf: day === today() ? undefined : day });
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withinPortal shadow="none" width={288}>
      <Popover.Target>
        <Button
          variant={asOf ? "light" : "default"}
          size="compact-sm"
          leftSection={icons.calendar}
          onClick={() => setOpen(!open)}
          className={css.control}
          data-as-of
        >
          <span className={css.long}>as of {asOf ? longDay(asOf) : "today"}</span>
          <span className={css.short}>{asOf ? shortDay(asOf) : "today"}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.panel}>
        <h3>Look at another day</h3>
        <p className={css.hint}>Everything is shown as it stood that evening.</p>
        <div className={css.looks}>
          {looks.map(({ words, daysBack }) => (
            <Button key={words} size="compact-sm" variant="default" onClick={() => goTo(addDays(today(), -daysBack))}>
              {words}
            </Button>
          ))}
        </div>
        <DayField label="As of" value={asOf ?? today()} max={today()} onDay={goTo} />
        <hr className={css.rule} />
        <h3>What changed</h3>
        <p className={css.hint}>Tells what was said, decided or learnt after this day{asOf ? ` and until ${longDay(asOf)}` : ""}.</p>
        <DayField
          label="Changes since"
          value={since && isDay(since) ? since : ""}
          max={asOf ?? today()}
          onDay={(day) => setQuery({ since: day })}
        />
        {(asOf || since) && (
          <Button mt={8} variant="subtle" size="compact-sm" onClick={() => setQuery({ asOf: undefined, since: undefined })}>
            Back to today, without comparing
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly max: Day;
  readonly onDay: (day: Day) => void;
}
function DayField({ label, value, max, onDay }: DayFieldProps) {
  const [draft, setDraft] = useState(value);
  const go = () => {
    if (isDay(draft) && draft <= max) onDay(draft);
  };
  return (
    <form
      className={css.day}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <TextInput label={label} type="date" max={max} value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
      <Button type="submit" variant="default" disabled={!isDay(draft) || draft > max}>
        Show
      </Button>
    </form>
  );
}

/** Across the top of every screen while another day is looked at. */
export function PastBand() {
  const asOf = useAsOf();
  const setQuery = useSetQuery();
  if (!asOf) return null;
  return (
    <div className={css.band} role="status">
      <span>
        This is how it stood on <strong>{longDay(asOf)}</strong>. The past is for reading only.
      </span>
      <Button size="compact-sm" variant="default" onClick={() => setQuery({ asOf: undefined })}>
        Back to today
      </Button>
    </div>
  );
}
