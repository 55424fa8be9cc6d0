import { useQueryClient } from "@tanstack/react-query";
import { ConfirmWithReason, call } from "#interface";
import { type WaitsView, withdrawWaitEndpoint } from "../../contract/index.ts";

interface Props {
  readonly wait: WaitsView["waits"][number];
  readonly params: { readonly workspace: string; readonly project: string };
}

/** There is nothing to wait for after all, with why. */
export function WithdrawWait({ wait, params }: Props) {
  const client = useQueryClient();
  return (
    <ConfirmWithReason
      words="Withdraw it"
      consequence="It stays on record and counts in no forecast from today on."
      label="Why there is nothing to wait for"
      onConfirm={async (because) => {
        await call(withdrawWaitEndpoint, { params: { ...params, wait: wait.id }, body: { because } });
        await client.invalidateQueries({ queryKey: ["forecasting", params.workspace] });
      }}
    />
  );
}
