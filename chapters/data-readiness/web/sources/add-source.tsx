import { NativeSelect, PasswordInput, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { call, Form, tell, useForm } from "#interface";
import { addDataSource } from "../../contract/index.ts";
import { type SourceEngine, sourceEngines } from "../../domain/index.ts";
import { sourcesQuery } from "../queries.ts";
import css from "./sources.module.css";
import { engineName, usualPort } from "./sources-say.ts";

const first = {
  engine: "postgres",
  name: "",
  host: "",
  port: "5432",
  database: "",
  user: "",
  password: "",
  tls: "verified",
  authority: "",
};

/** How a database is reached. It is connected to before anything is kept. */
export function AddSource({ workspace }: { readonly workspace: string }) {
  const client = useQueryClient();
  const form = useForm(first, async ({ port, engine, tls, authority, ...said }) => {
    const connection = { ...said, port: Number(port), engine: engine as SourceEngine, tls: tls as "verified" | "none" }; // of the choices below
    const { name } = await call(addDataSource, {
      params: { workspace },
      body: { ...connection, authority: tls === "verified" && authority.trim() !== "" ? authority : null },
    });
    form.reset();
    tell(`${name} answers, and can be read from now on.`);
    await client.invalidateQueries({ queryKey: sourcesQuery(workspace).queryKey });
  });
  const { engine, tls, port } = form.values;
  const choose = (changed: { readonly engine?: string; readonly tls?: string }) => {
    const next = { engine, tls, ...changed };
    const wasUsual = port === usualPort(engine as SourceEngine, tls as "verified" | "none");
    if (changed.engine !== undefined) form.set("engine", changed.engine);
    if (changed.tls !== undefined) form.set("tls", changed.tls);
    if (wasUsual) form.set("port", usualPort(next.engine as SourceEngine, next.tls as "verified" | "none"));
  };
  return (
    <Form onSubmit={form.onSubmit} action="Connect and add it" busy={form.busy} error={form.error} wide>
      <NativeSelect
        label="What is it?"
        value={engine}
        data={sourceEngines.map((one) => ({ value: one, label: engineName[one] }))}
        onChange={({ currentTarget: { value } }) => choose({ engine: value })}
      />
      <TextInput label="What is it called here?" placeholder="the shop's warehouse" autoComplete="off" {...form.field("name")} />
      <div className={css.pair}>
        <TextInput label="Host" placeholder="db.example.org" autoComplete="off" spellCheck={false} {...form.field("host")} />
        <TextInput label="Port" inputMode="numeric" autoComplete="off" {...form.field("port")} />
      </div>
      <TextInput label="Database" autoComplete="off" spellCheck={false} {...form.field("database")} />
      <TextInput
        label="User"
        description="Best one that may read what is to be assessed, and nothing else."
        autoComplete="off"
        spellCheck={false}
        {...form.field("user")}
      />
      <PasswordInput
        label="Password"
        description="Kept encrypted, and never shown again."
        autoComplete="new-password"
        {...form.field("password")}
      />
      <NativeSelect
        label="Encryption"
        value={tls}
        data={[
          { value: "verified", label: "Encrypted, with a certificate for its name" },
          { value: "none", label: "None: the network between is trusted" },
        ]}
        onChange={({ currentTarget: { value } }) => choose({ tls: value })}
      />
      {tls === "verified" && (
        <Textarea
          label="Its authority's certificate, in PEM"
          description="Only where the certificate is your own; left empty, the system's authorities are trusted."
          placeholder="-----BEGIN CERTIFICATE-----"
          autosize
          minRows={1}
          maxRows={6}
          spellCheck={false}
          {...form.field("authority")}
        />
      )}
    </Form>
  );
}
