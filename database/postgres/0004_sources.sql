CREATE TABLE "readiness"."source" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace" uuid NOT NULL,
	"connection" "bytea" NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "readiness"."assessment" ADD COLUMN "source" uuid;--> statement-breakpoint
ALTER TABLE "readiness"."assessment" ADD COLUMN "reading" text;--> statement-breakpoint
CREATE INDEX "source_workspace_index" ON "readiness"."source" USING btree ("workspace");