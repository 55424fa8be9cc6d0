-- What all migrations together lead to. Written by `npm run schema`; do not edit.

create schema lifecycle;

create table lifecycle.project (
  id uuid not null default gen_random_uuid(),
  name text not null,
  created_at timestamp with time zone not null,
  constraint project_pkey PRIMARY KEY (id)
);
