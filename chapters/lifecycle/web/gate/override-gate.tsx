import { Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "#chapters/workspace/web";
import { Confirm, call } from "#interface";
import { overrideGateEndpoint } from "../../contract/index.ts";
import { useGate } from "./gate-context.ts";

/** A go against the gate: an owner's, by name, for good in the record. It is never the first thing offered. */
export function OverrideGate() {
  const { gate, params, said } = useGate();
  const me = useQuery(meQuery);
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState<string>();
  const step = gate.opens.opens === "autonomy" ? { step: gate.opens.step } : {};
  const name = typed ?? me.data?.account?.name ?? "";
  return (
    <Confirm
      words="Override as an owner"
      consequence={gate.override.says}
      disabled={reason.trim() === "" || name.trim() === ""}
      onConfirm={async () =>
        said(await call(overrideGateEndpoint, { params, body: { reason: reason.trim(), name: name.trim(), ...step } }))
      }
    >
      <Textarea
        label="Why, against what the gate came to"
        autosize
        minRows={2}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput label="In whose name" required value={name} onChange={(event) => setTyped(event.currentTarget.value)} />
    </Confirm>
  );
}
