import { Button, FileButton } from "@mantine/core";
import { DropAnywhere, icons } from "#interface";

interface Props {
  /** The button's words. */
  readonly words: string;
  /** As `<input accept>` takes it. */
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A table chosen or dropped. */
export function ChooseTable({ words, accept, busy, onFile }: Props) {
  return (
    <>
      <FileButton accept={accept} onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} leftSection={icons.file} loading={busy}>
            {words}
          </Button>
        )}
      </FileButton>
      <DropAnywhere says="Drop it to see what is read of it" onFile={onFile} />
    </>
  );
}
