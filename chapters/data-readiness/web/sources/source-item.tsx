import { Button, PasswordInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Confirm, call, tell } from "#interface";
import { removeDataSource, type SourceView, setSourcePasswordEndpoint } from "../../contract/index.ts";
import { sourcesQuery } from "../queries.ts";
import css from "./sources.module.css";
import { sourceSays } from "./sources-say.ts";

interface Props {
  readonly workspace: string;
  readonly source: SourceView;
  readonly isChosen: boolean;
  readonly mayChange: boolean;
  readonly onChoose: () => void;
}

/** One database: what it is, what may be done with it. */
export function SourceItem({ workspace, source, isChosen, mayChange, onChoose }: Props) {
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const params = { workspace, source: source.id };
  const again = () => client.invalidateQueries({ queryKey: sourcesQuery(workspace).queryKey });
  return (
    <li className={css.table}>
      <span className={css.name}>
        {source.name}
        <br />
        <span className={css.quiet}>{sourceSays(source)}</span>
      </span>
      {source.isOpen && (
        <Button variant={isChosen ? "light" : "default"} size="compact-sm" aria-pressed={isChosen} onClick={onChoose}>
          Assess from it
        </Button>
      )}
      {mayChange && source.isOpen && (
        <Confirm
          words="Change the password"
          consequence="It is tried at once, and kept encrypted in the place of the old one."
          disabled={password === ""}
          onConfirm={async () => {
            await call(setSourcePasswordEndpoint, { params, body: { password } });
            setPassword("");
            tell(`${source.name} answers with the new password.`);
          }}
        >
          <PasswordInput
            label="New password"
            autoComplete="new-password"
            value={password}
            onChange={({ currentTarget: { value } }) => setPassword(value)}
          />
        </Confirm>
      )}
      {mayChange && (
        <Confirm
          words="Remove"
          consequence={`The connection to ${source.name} is deleted for good. What was measured from it stays.`}
          onConfirm={async () => {
            await call(removeDataSource, { params });
            await again();
          }}
        />
      )}
    </li>
  );
}
