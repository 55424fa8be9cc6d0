CREATE SCHEMA "telling";
--> statement-breakpoint
CREATE TABLE "telling"."message" (
	"workspace" uuid NOT NULL,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"path" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"told_at" timestamp with time zone,
	"because" text,
	CONSTRAINT "message_workspace_key_recipient_pk" PRIMARY KEY("workspace","key","recipient")
);
--> statement-breakpoint
CREATE TABLE "telling"."webhook" (
	"workspace" uuid PRIMARY KEY NOT NULL,
	"address" "bytea" NOT NULL,
	"origin" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failed_at" timestamp with time zone,
	"because" text
);
--> statement-breakpoint
CREATE INDEX "message_due_at_index" ON "telling"."message" USING btree ("due_at") WHERE "telling"."message"."due_at" is not null;