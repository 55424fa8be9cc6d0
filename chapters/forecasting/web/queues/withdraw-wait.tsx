import { Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, call } from "#interface";
import { type WaitsView, withdrawWaitEndpoint } from "../../contract/index.ts";

interface Props {
  readonly wait: WaitsView["waits"][number];
  readonly params: { readonly workspace: string; readonly project: string };
}

/** There is nothing to wait for after all, with why. */
export function WithdrawWait({ wait, params }: Props) {
  const client = useQueryClient();
  const [because, setBecause] = useState("");
  return (
    <Confirm
      words="Withdraw it"
      consequence="It stays on record and counts in no forecast from today on."
      disabled={because.trim() === ""}
      onConfirm={async () => {
        await call(withdrawWaitEndpoint, { params: { ...params, wait: wait.id }, body: { because: because.trim() } });
        await client.invalidateQueries({ queryKey: ["forecasting", params.workspace] });
      }}
    >
      <Textarea
        label="Why there is nothing to wait for"
        autosize
        minRows={2}
        required
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
      />
    </Confirm>
  );
}
