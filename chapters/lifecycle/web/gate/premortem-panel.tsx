import { TextInput } from "@mantine/core";
import { useState } from "react";
import { call, ProblemNotice, useAttempt } from "#interface";
import { addPremortemItemEndpoint } from "../../contract/index.ts";
import css from "./gate.module.css";
import { useGate } from "./gate-context.ts";

/** It is a year from now and it failed: how? Anyone adds a line; nobody's name is kept with it. */
export function PremortemPanel() {
  const { gate, may, params, said, over } = useGate();
  const mayAdd = may.write && !over;
  const [words, setWords] = useState("");
  const { error, attempt } = useAttempt();
  if (gate.premortem.length === 0 && !mayAdd) return null;
  const add = async () => {
    const line = words.trim();
    if (line === "") return;
    setWords("");
    const isIn = await attempt(async () => said(await call(addPremortemItemEndpoint, { params, body: { words: line } })));
    if (!isIn) setWords(line);
  };
  return (
    <section className={css.panel}>
      <h2>If it fails, why?</h2>
      {gate.premortem.length > 0 && (
        <ul className={css.premortem}>
          {gate.premortem.map(({ id, words: line }) => (
            <li key={id}>{line ?? "erased"}</li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <form
          data-no-print
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextInput
            aria-label="Add a way in which it could fail"
            placeholder="Add a way it could fail, then Enter"
            data-command="premortem"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <ProblemNotice error={error} />
        </form>
      )}
    </section>
  );
}
