import { Button, Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call, icons, tell, tellProblem, useCommands } from "#interface";
import { attachReport } from "../../contract/index.ts";
import { useDataSet } from "../report/data-set-context.ts";
import css from "./attach.module.css";
import { AttachDialog } from "./attach-dialog.tsx";
import { attachedSays, onlyProject } from "./attach-says.ts";

/** The report as evidence: one click where one project needs the data, a choice where several do. */
export function AttachButton() {
  const { workspace, dataSet, made, said } = useDataSet();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const only = onlyProject(dataSet.projects);
  const attach = async () => {
    if (only === null) return setOpen(true);
    setBusy(true);
    try {
      const body = { dataSet: dataSet.id, version: made.version, question: made.question };
      const done = await call(attachReport, { params: { workspace, project: only.project }, body });
      tell(attachedSays(done, only.name ?? "the project"));
      await Promise.all([said(), client.invalidateQueries({ queryKey: ["lifecycle", workspace] })]);
    } catch (error) {
      tellProblem(error);
    } finally {
      setBusy(false);
    }
  };
  useCommands([{ title: "Attach the report to a criterion", group: "Here", keys: "a", run: () => void attach() }]);
  return (
    <>
      <Button.Group>
        <Button
          className={css.attach}
          loading={busy}
          title={only === null ? undefined : `Attach to ${only.name}`}
          onClick={() => void attach()}
        >
          {only === null ? "Attach to a criterion" : `Attach to ${only.name}`}
        </Button>
        {only !== null && (
          <Menu position="bottom-end" shadow="none">
            <Menu.Target>
              <Button px={8} aria-label="Attach in another way">
                {icons.down}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setOpen(true)}>Another project, figure or criterion</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Button.Group>
      {open && <AttachDialog onClose={() => setOpen(false)} />}
    </>
  );
}
