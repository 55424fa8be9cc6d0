CREATE SCHEMA "readiness";
--> statement-breakpoint
CREATE TABLE "readiness"."assessment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace" uuid NOT NULL,
	"data_set" text NOT NULL,
	"upload" uuid,
	"file" text NOT NULL,
	"version" text NOT NULL,
	"question" text,
	"roles" text NOT NULL,
	"prompts" text,
	"keep" boolean NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"step" text,
	"progress" real,
	"because" text,
	"profile" text,
	"server" uuid,
	"beat_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "readiness"."profile" (
	"workspace" uuid NOT NULL,
	"digest" text NOT NULL,
	"data_set" text NOT NULL,
	"shape" integer NOT NULL,
	"body" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "profile_workspace_digest_pk" PRIMARY KEY("workspace","digest")
);
--> statement-breakpoint
CREATE TABLE "readiness"."report" (
	"workspace" uuid NOT NULL,
	"digest" text NOT NULL,
	"data_set" text NOT NULL,
	"body" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_workspace_digest_pk" PRIMARY KEY("workspace","digest")
);
--> statement-breakpoint
CREATE TABLE "readiness"."upload" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace" uuid NOT NULL,
	"data_set" text NOT NULL,
	"owner" text NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"digest" text NOT NULL,
	"place" uuid NOT NULL,
	"kept_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "assessment_workspace_data_set_asked_at_index" ON "readiness"."assessment" USING btree ("workspace","data_set","asked_at");--> statement-breakpoint
CREATE INDEX "assessment_state_index" ON "readiness"."assessment" USING btree ("state") WHERE "readiness"."assessment"."state" in ('waiting', 'measuring');--> statement-breakpoint
CREATE INDEX "upload_kept_until_index" ON "readiness"."upload" USING btree ("kept_until");--> statement-breakpoint
CREATE INDEX "upload_workspace_data_set_index" ON "readiness"."upload" USING btree ("workspace","data_set");