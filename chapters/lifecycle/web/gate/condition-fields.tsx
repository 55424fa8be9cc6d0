import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { addDays } from "#kernel";
import { personsQuery } from "../queries.ts";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";

/** A condition as it is being written. */
export interface ConditionDraft {
  readonly key: string;
  readonly says: string;
  readonly by: string;
  /** Id of a person; empty for nobody yet. */
  readonly owner: string;
  readonly criterion: string | null;
}

interface Props {
  readonly conditions: readonly ConditionDraft[];
  readonly onConditions: (conditions: readonly ConditionDraft[]) => void;
}

/** One line a condition: what, by when, who. Those of unknown must-meet criteria are there already, since each needs one. */
export function ConditionFields({ conditions, onConditions }: Props) {
  const { workspace, today } = useGate();
  const persons = useQuery(personsQuery(workspace));
  const named = (persons.data?.persons ?? []).filter(({ name }) => name !== null);
  const change = (key: string, to: Partial<ConditionDraft>) =>
    onConditions(conditions.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const add = () =>
    onConditions([...conditions, { key: `own-${conditions.length}`, says: "", by: addDays(today, 14), owner: "", criterion: null }]);
  return (
    <fieldset className={css.conditions}>
      <legend className={css.heard}>Conditions</legend>
      {conditions.map(({ key, says, by, owner, criterion }, at) => (
        <div key={key} className={css.condition}>
          <TextInput
            aria-label={`Condition ${at + 1}`}
            placeholder="What has to be so"
            required
            value={says}
            autoFocus={says === ""}
            onChange={(event) => change(key, { says: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            aria-label={`Condition ${at + 1}, by`}
            required
            min={today}
            value={by}
            onChange={(event) => change(key, { by: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={`Condition ${at + 1}, owner`}
            value={owner}
            onChange={(event) => change(key, { owner: event.currentTarget.value })}
            data={[{ value: "", label: "Nobody yet" }, ...named.map(({ id, name }) => ({ value: id, label: name ?? "" }))]}
          />
          {criterion === null && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Leave out condition ${at + 1}`}
              onClick={() => onConditions(conditions.filter((one) => one.key !== key))}
            >
              Leave out
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button variant="default" size="compact-sm" onClick={add}>
          {conditions.length === 0 ? "Add the first condition" : "Add another condition"}
        </Button>
      </div>
    </fieldset>
  );
}
