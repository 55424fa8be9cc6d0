-- What all migrations together lead to. Written by `npm run schema`; do not edit.

create schema access;

create schema ledger;

create schema readiness;

create schema telling;

create schema workspace;

create table access.account (
  id text not null,
  account_id text not null,
  provider_id text not null,
  user_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_user_id_user_id_fk FOREIGN KEY (user_id) REFERENCES access."user"(id) ON DELETE CASCADE
);

create table access.passkey (
  id text not null,
  name text,
  public_key text not null,
  user_id text not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamp with time zone not null default now(),
  aaguid text,
  constraint passkey_credential_id_unique UNIQUE (credential_id),
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_user_id_user_id_fk FOREIGN KEY (user_id) REFERENCES access."user"(id) ON DELETE CASCADE
);

create table access.session (
  id text not null,
  expires_at timestamp with time zone not null,
  token text not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  ip_address text,
  user_agent text,
  user_id text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_unique UNIQUE (token),
  constraint session_user_id_user_id_fk FOREIGN KEY (user_id) REFERENCES access."user"(id) ON DELETE CASCADE
);

create table access."user" (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint user_email_unique UNIQUE (email),
  constraint user_pkey PRIMARY KEY (id)
);

create table access.verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint verification_pkey PRIMARY KEY (id)
);

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

create table readiness.assessment (
  id uuid not null,
  workspace uuid not null,
  data_set text not null,
  upload uuid,
  file text not null,
  version text not null,
  question text,
  roles text not null,
  prompts text,
  keep boolean not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  state text not null,
  step text,
  progress real,
  because text,
  profile text,
  server uuid,
  beat_at timestamp with time zone,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  source uuid,
  reading text,
  constraint assessment_pkey PRIMARY KEY (id)
);

create table readiness.profile (
  workspace uuid not null,
  digest text not null,
  data_set text not null,
  shape integer not null,
  body text not null,
  kept_at timestamp with time zone not null,
  constraint profile_workspace_digest_pk PRIMARY KEY (workspace, digest)
);

create table readiness.report (
  workspace uuid not null,
  digest text not null,
  data_set text not null,
  body text not null,
  kept_at timestamp with time zone not null,
  constraint report_workspace_digest_pk PRIMARY KEY (workspace, digest)
);

create table readiness.source (
  id uuid not null,
  workspace uuid not null,
  connection bytea not null,
  kept_at timestamp with time zone not null,
  constraint source_pkey PRIMARY KEY (id)
);

create table readiness.upload (
  id uuid not null,
  workspace uuid not null,
  data_set text not null,
  owner text not null,
  name text not null,
  bytes bigint not null,
  digest text not null,
  place uuid not null,
  kept_until timestamp with time zone not null,
  constraint upload_pkey PRIMARY KEY (id)
);

create table telling.message (
  workspace uuid not null,
  key text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  path text not null,
  written_at timestamp with time zone not null,
  due_at timestamp with time zone,
  attempts integer not null default 0,
  told_at timestamp with time zone,
  because text,
  constraint message_workspace_key_recipient_pk PRIMARY KEY (workspace, key, recipient)
);

create table telling.webhook (
  workspace uuid not null,
  address bytea not null,
  origin text not null,
  set_at timestamp with time zone not null,
  told_at timestamp with time zone,
  failures integer not null default 0,
  failed_at timestamp with time zone,
  because text,
  constraint webhook_pkey PRIMARY KEY (workspace)
);

create table workspace.api_key (
  hash text not null,
  workspace uuid not null,
  key text not null,
  constraint api_key_pkey PRIMARY KEY (hash),
  constraint api_key_workspace_workspace_id_fk FOREIGN KEY (workspace) REFERENCES workspace.workspace(id) ON DELETE CASCADE
);

create table workspace.invitation_link (
  hash text not null,
  workspace uuid not null,
  invitation text not null,
  constraint invitation_link_pkey PRIMARY KEY (hash),
  constraint invitation_link_workspace_workspace_id_fk FOREIGN KEY (workspace) REFERENCES workspace.workspace(id) ON DELETE CASCADE
);

create table workspace.seat (
  account text not null,
  workspace uuid not null,
  member text not null,
  constraint seat_account_workspace_member_pk PRIMARY KEY (account, workspace, member),
  constraint seat_workspace_workspace_id_fk FOREIGN KEY (workspace) REFERENCES workspace.workspace(id) ON DELETE CASCADE
);

create table workspace.set_up_link (
  hash text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint set_up_link_pkey PRIMARY KEY (hash)
);

create table workspace.workspace (
  id uuid not null,
  slug text not null,
  opened_at timestamp with time zone not null,
  constraint workspace_pkey PRIMARY KEY (id),
  constraint workspace_slug_unique UNIQUE (slug)
);

CREATE INDEX account_user_id_index ON access.account USING btree (user_id);

CREATE INDEX passkey_user_id_index ON access.passkey USING btree (user_id);

CREATE INDEX session_user_id_index ON access.session USING btree (user_id);

CREATE INDEX verification_identifier_index ON access.verification USING btree (identifier);

CREATE UNIQUE INDEX entry_workspace_stream_place_index ON ledger.entry USING btree (workspace, stream, place);

CREATE INDEX idempotency_recorded_at_index ON ledger.idempotency USING btree (recorded_at);

CREATE INDEX words_workspace_stream_index ON ledger.words USING btree (workspace, stream);

CREATE INDEX assessment_state_index ON readiness.assessment USING btree (state) WHERE (state = ANY (ARRAY['waiting'::text, 'measuring'::text]));

CREATE INDEX assessment_workspace_data_set_asked_at_index ON readiness.assessment USING btree (workspace, data_set, asked_at);

CREATE INDEX source_workspace_index ON readiness.source USING btree (workspace);

CREATE INDEX upload_kept_until_index ON readiness.upload USING btree (kept_until);

CREATE INDEX upload_workspace_data_set_index ON readiness.upload USING btree (workspace, data_set);

CREATE INDEX message_due_at_index ON telling.message USING btree (due_at) WHERE (due_at IS NOT NULL);
