import { Input, TextInput } from "@mantine/core";
import type { useForm } from "#interface";
import css from "./money.module.css";

interface Props {
  readonly form: Pick<ReturnType<typeof useForm<Record<string, string>>>, "field">;
  /** As the server names it: its ends are `….low` and `….high`. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
}

/** A range of sizes, as two fields beside each other. */
export function FromTo({ form, name, label, description, required = false }: Props) {
  const [low, high] = [form.field(`${name}.low`), form.field(`${name}.high`)];
  return (
    <Input.Wrapper label={label} description={description} required={required} error={low.error ?? high.error ?? form.field(name).error}>
      <div className={css.fromTo}>
        <TextInput aria-label={`${label}, the least`} placeholder="least" inputMode="decimal" {...low} error={low.error !== undefined} />
        <span className={css.quiet}>to</span>
        <TextInput aria-label={`${label}, the most`} placeholder="most" inputMode="decimal" {...high} error={high.error !== undefined} />
      </div>
    </Input.Wrapper>
  );
}
