ALTER TABLE "occurrence" ADD COLUMN "taken" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "occurrence" SET "taken" = "counted"."places" FROM (
	SELECT "occurrence_id", count(*)::integer AS "places" FROM "shift" WHERE "attendance" <> 'cancelled' GROUP BY "occurrence_id"
) AS "counted" WHERE "occurrence"."id" = "counted"."occurrence_id";
