import { Button, FileButton } from "@mantine/core";
import { DropAnywhere, icons } from "#interface";

interface Props {
  readonly onFile: (file: File) => void;
  readonly busy?: boolean;
  readonly words?: string;
}

/** Chooses a file, or takes one that is dropped anywhere on the page. */
export function ChooseData({ onFile, busy = false, words = "Assess a data set" }: Props) {
  return (
    <>
      <FileButton onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} id="choose-data" leftSection={icons.file} loading={busy}>
            {words}
          </Button>
        )}
      </FileButton>
      <DropAnywhere says="Drop it to assess it" onFile={onFile} />
    </>
  );
}
