import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { icons } from "./icons.tsx";
import { saveFile } from "./save-file.ts";
import { tellProblem } from "./toast.ts";

/** The shapes that a page may be taken along in. */
export type FileFormat = "pdf" | "html" | "md" | "json";

const kinds: readonly { readonly format: FileFormat; readonly words: string }[] = [
  { format: "pdf", words: "PDF, for paper" },
  { format: "html", words: "HTML, one file" },
  { format: "md", words: "Markdown" },
  { format: "json", words: "Data (JSON)" },
];

interface Props {
  /** Without its ending. */
  readonly fileName: string;
  readonly fetchFile: (format: FileFormat) => Promise<Blob>;
}

/** The same page in four shapes. */
export function DownloadMenu({ fileName, fetchFile }: Props) {
  const [busy, setBusy] = useState(false);
  const save = async (format: FileFormat) => {
    setBusy(true);
    try {
      saveFile(`${fileName}.${format}`, await fetchFile(format));
    } catch (error) {
      tellProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end" shadow="none">
      <Menu.Target>
        <Button variant="default" leftSection={icons.save} rightSection={icons.down} loading={busy}>
          Download
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map(({ format, words }) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
