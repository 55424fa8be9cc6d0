import { Input, TextInput } from "@mantine/core";
import { sentence } from "#interface";
import { wordsOf } from "../../domain/index.ts";
import { PersonField } from "../person-field.tsx";
import css from "../project.module.css";
import { useHere } from "../project-context.ts";

interface Props {
  readonly values: Readonly<Record<string, string>>;
  readonly set: (name: string, value: string) => void;
  readonly field: (name: string) => object;
}

/** Who looks after it, with how much time, and how often: filled in, so that one click is enough. */
export function PlanFields({ values, set, field }: Props) {
  const { project } = useHere();
  const { noun } = wordsOf(project.kind?.value ?? null).upkeep;
  return (
    <>
      <Input.Wrapper label="Who looks after it" required>
        <PersonField label="Who looks after it" name={values.owner ?? ""} onName={(name) => set("owner", name)} focus={false} />
      </Input.Wrapper>
      <div className={css.triple}>
        <TextInput label="Person-weeks a month, from" inputMode="decimal" required {...field("from")} />
        <TextInput label="to" inputMode="decimal" required {...field("to")} />
        <TextInput label={`${sentence(noun)} every … weeks`} placeholder="none" inputMode="decimal" {...field("everyWeeks")} />
      </div>
      {values.everyWeeks?.trim() === "" && <TextInput label={`Why no ${noun} is needed`} required {...field("whyNever")} />}
      <p className={css.hint}>The figures are our assumption until somebody changes them.</p>
    </>
  );
}
