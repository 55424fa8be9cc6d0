import { Textarea } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "./confirm.tsx";

interface Props {
  /** The button's words, here and in the window: what happens. */
  readonly words: string;
  /** What follows, in one sentence, before it is pressed. */
  readonly consequence: string;
  /** What the reason is asked for with. */
  readonly label: string;
  /** @param because Not blank. */
  readonly onConfirm: (because: string) => Promise<unknown>;
}

/** What is taken out of the count, with the reason that stays beside it. */
export function ConfirmWithReason({ words, consequence, label, onConfirm }: Props) {
  const [because, setBecause] = useState("");
  return (
    <Confirm {...{ words, consequence }} disabled={because.trim() === ""} onConfirm={() => onConfirm(because.trim())}>
      <Textarea
        label={label}
        autosize
        minRows={2}
        required
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
      />
    </Confirm>
  );
}
