import { type FormEvent, useState } from "react";
import { fieldErrors } from "./refusal.ts";
import { useAttempt } from "./use-attempt.ts";

type Values = Readonly<Record<string, string>>;

/** A form over words: what stands in its fields, and what the server said about each of them. */
export function useForm<V extends Values>(initial: V, send: (values: V) => Promise<unknown>) {
  const [values, setValues] = useState(initial);
  const { busy, error, attempt } = useAttempt();
  const errors = fieldErrors(error);
  const set = (name: keyof V & string, value: string) => setValues((before) => ({ ...before, [name]: value }));
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    await attempt(() => send(values));
  };
  const placed = Object.keys(errors).some((name) => name in values);
  return {
    values,
    set,
    busy,
    /** What no field can show; a problem that every field already tells is not told twice. */
    error: placed ? undefined : error,
    onSubmit: (event: FormEvent) => void submit(event),
    submit,
    reset: () => setValues(initial),
    /** Spread onto an input of Mantine. */
    field: (name: keyof V & string) => ({
      name,
      value: values[name] ?? "",
      onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
      error: errors[name],
    }),
  };
}
