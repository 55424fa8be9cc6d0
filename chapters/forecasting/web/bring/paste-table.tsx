import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Fold } from "#interface";

interface Props {
  /** Whose cells: "Cells of finished projects, with their headings". */
  readonly label: string;
  readonly onText: (text: string) => void;
}

/** Or its cells pasted. */
export function PasteTable({ label, onText }: Props) {
  const [text, setText] = useState("");
  return (
    <Fold summary="Or paste the cells" apart>
      <Textarea
        aria-label={label}
        autosize
        minRows={4}
        maxRows={12}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button variant="default" size="compact-sm" disabled={text.trim() === ""} onClick={() => onText(text)}>
        See what is read
      </Button>
    </Fold>
  );
}
