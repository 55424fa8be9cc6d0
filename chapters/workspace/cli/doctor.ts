import { Problem } from "#kernel";
import type { Command, Terminal } from "#platform/command";
import { getMe, verifyWorkspace } from "../contract/index.ts";

interface Finding {
  readonly what: string;
  readonly well: boolean;
  readonly says: string;
}

export const doctor: Command = {
  name: "doctor",
  summary: "Look whether everything is as it should be, and say what to do where it is not.",
  usage: "",
  run: async (_typed, terminal) => {
    const findings = [runtime(), ...(await records(terminal))];
    const well = findings.every((finding) => finding.well);
    if (terminal.json) terminal.print(JSON.stringify({ well, findings }));
    else for (const finding of findings) terminal.print(`${finding.well ? "well" : "AMISS"}  ${finding.what}: ${finding.says}`);
    return well ? 0 : 1;
  },
};

function runtime(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const says = `Node ${process.versions.node}${major >= 24 ? "" : "; run `npm install`, which brings Node 24, and start by npm or npx"}`;
  return { what: "runtime", well: major >= 24, says };
}

async function records(terminal: Terminal): Promise<readonly Finding[]> {
  try {
    const connection = await terminal.connect();
    const { workspaces, setUpOpen } = await connection.call(getMe);
    const open: Finding = {
      what: "records",
      well: true,
      says:
        workspaces.length > 0
          ? `${workspaces.length} ${workspaces.length === 1 ? "workspace" : "workspaces"}`
          : `no workspace yet${setUpOpen ? "; start the server and open its set-up link" : ""}`,
    };
    const logs = workspaces.map(async ({ slug }): Promise<Finding> => {
      const verdict = await connection.call(verifyWorkspace, { params: { workspace: slug } });
      const says = verdict.holds
        ? `${verdict.size} entries, whole`
        : `entry ${verdict.sequence ?? "?"}: ${verdict.because}; restore an export`;
      return { what: `record of ${slug}`, well: verdict.holds, says };
    });
    return [open, ...(await Promise.all(logs))];
  } catch (error) {
    if (error instanceof Problem) return [{ what: "records", well: false, says: error.message }];
    throw error;
  }
}
