CREATE TABLE "assignment" (
	"slot_id" text COLLATE "C" NOT NULL,
	"worker_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "assignment_key" PRIMARY KEY("slot_id","worker_id")
);
--> statement-breakpoint
CREATE TABLE "closure" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"name" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cooperative" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"planned_until" date NOT NULL,
	"decisions" jsonb NOT NULL,
	CONSTRAINT "cooperative_one_row" CHECK ("cooperative"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "coordinator" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"consent" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_state" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"lived_until" timestamptz(0) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"severity" text NOT NULL,
	"starts_at" timestamptz(0) NOT NULL,
	"ends_at" timestamptz(0),
	"text" jsonb NOT NULL,
	"dismissible" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occurrence" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slot_id" text COLLATE "C" NOT NULL,
	"day" date NOT NULL,
	"starts_at" timestamptz(0) NOT NULL,
	"ends_at" timestamptz(0) NOT NULL,
	"task_id" text COLLATE "C" NOT NULL,
	"capacity" integer NOT NULL,
	"coordinator_id" text COLLATE "C",
	"cancelled" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"worker_id" text COLLATE "C" NOT NULL,
	"occurrence_id" text COLLATE "C" NOT NULL,
	"type" text NOT NULL,
	"attendance" text NOT NULL,
	CONSTRAINT "shift_place" UNIQUE("worker_id","occurrence_id")
);
--> statement-breakpoint
CREATE TABLE "slot" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"week" text NOT NULL,
	"weekday" integer NOT NULL,
	"start_time" time(0) NOT NULL,
	"end_time" time(0) NOT NULL,
	"task_id" text COLLATE "C" NOT NULL,
	"capacity" integer NOT NULL,
	"coordinator_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"regime" text,
	"regular" integer NOT NULL,
	"compensation" integer NOT NULL,
	"irregular_since" date,
	"alert_since" date,
	"extension_since" date,
	"extra_extension_days" integer NOT NULL,
	"holiday_start" date,
	"holiday_end" date,
	"exemption_start" date,
	"exemption_end" date,
	"exemption_reason" jsonb,
	"absence_dates" jsonb NOT NULL,
	"unsubscribed" boolean NOT NULL,
	"resigning" boolean NOT NULL,
	"penalised" boolean NOT NULL,
	"countdown_ran_on" date,
	"calendar_key" text,
	CONSTRAINT "worker_calendar_key" UNIQUE("calendar_key")
);
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_slot_id_slot_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."slot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_worker_id_worker_id_fk" FOREIGN KEY ("worker_id") REFERENCES "public"."worker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_coordinator_id_coordinator_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."coordinator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift" ADD CONSTRAINT "shift_worker_id_worker_id_fk" FOREIGN KEY ("worker_id") REFERENCES "public"."worker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift" ADD CONSTRAINT "shift_occurrence_id_occurrence_id_fk" FOREIGN KEY ("occurrence_id") REFERENCES "public"."occurrence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot" ADD CONSTRAINT "slot_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot" ADD CONSTRAINT "slot_coordinator_id_coordinator_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."coordinator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_worker" ON "assignment" USING btree ("worker_id");--> statement-breakpoint
CREATE INDEX "closure_days" ON "closure" USING btree ("first_day","last_day");--> statement-breakpoint
CREATE INDEX "notice_start" ON "notice" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "occurrence_day" ON "occurrence" USING btree ("day","starts_at","id");--> statement-breakpoint
CREATE INDEX "shift_occurrence" ON "shift" USING btree ("occurrence_id");--> statement-breakpoint
CREATE INDEX "worker_regime" ON "worker" USING btree ("regime");