-- What all migrations together lead to. Written by `npm run schema`; do not edit.

create schema ledger;

create schema lifecycle;

create table ledger.entry (
  workspace uuid not null,
  sequence integer not null,
  stream text not null,
  place integer not null,
  kind text not null,
  version integer not null,
  at text not null,
  recorded_at text not null,
  by text not null,
  imported boolean not null,
  body text not null,
  nodes bytea not null,
  constraint entry_workspace_sequence_pk PRIMARY KEY (workspace, sequence)
);

create table ledger.head (
  workspace uuid not null,
  size integer not null,
  recorded_at text not null,
  frontier bytea not null,
  words_changed integer not null default 0,
  constraint head_pkey PRIMARY KEY (workspace)
);

create table ledger.idempotency (
  workspace uuid not null,
  actor text not null,
  endpoint text not null,
  key text not null,
  body_hash text not null,
  first integer not null,
  count integer not null,
  recorded_at timestamp with time zone not null,
  constraint idempotency_workspace_actor_endpoint_key_pk PRIMARY KEY (workspace, actor, endpoint, key)
);

create table ledger.outbox (
  id bigint not null default nextval('ledger.outbox_id_seq'::regclass),
  workspace uuid not null,
  first integer not null,
  count integer not null,
  constraint outbox_pkey PRIMARY KEY (id)
);

create table ledger.signing_key (
  id integer not null,
  public_key bytea not null,
  encrypted_private_key bytea not null,
  constraint signing_key_pkey PRIMARY KEY (id)
);

create table ledger.words (
  workspace uuid not null,
  id text not null,
  sequence integer not null,
  stream text not null,
  by text not null,
  salt bytea,
  words text,
  sealed_until text,
  opened_by integer,
  constraint words_workspace_id_pk PRIMARY KEY (workspace, id)
);

create table lifecycle.project (
  id uuid not null default gen_random_uuid(),
  name text not null,
  created_at timestamp with time zone not null,
  constraint project_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX entry_workspace_stream_place_index ON ledger.entry USING btree (workspace, stream, place);

CREATE INDEX idempotency_recorded_at_index ON ledger.idempotency USING btree (recorded_at);

CREATE INDEX words_workspace_stream_index ON ledger.words USING btree (workspace, stream);
