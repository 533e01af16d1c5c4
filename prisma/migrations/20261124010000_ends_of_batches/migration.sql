-- A batch that can never be finished ends too, a recalculation picks its cases bit by bit, and who began or stopped
-- either is an act.

ALTER TABLE "public"."calculation_batch"
    -- Of a recalculation that is picking its cases: the last case that it has picked.
    ADD COLUMN "prepared_through" TEXT,
    DROP CONSTRAINT "calculation_batch_state_check",
    ADD CONSTRAINT "calculation_batch_state_check"
        CHECK ("state" IN ('receiving', 'preparing', 'processing', 'done', 'cancelled', 'failed')),
    DROP CONSTRAINT "calculation_batch_ended_check",
    ADD CONSTRAINT "calculation_batch_ended_check"
        CHECK (("ended_at" IS NULL) = ("state" IN ('receiving', 'preparing', 'processing'))),
    ADD CONSTRAINT "calculation_batch_prepared_check" CHECK ("prepared_through" IS NULL OR "state" = 'preparing');
ALTER TABLE "public"."calculation_batch" ALTER COLUMN "prepared_through" SET STATISTICS 0;

-- How often its lines could not be processed, for reasons that do not pass by themselves.
ALTER TABLE "public"."calculation_batch_chunk" ADD COLUMN "failed_attempts" SMALLINT NOT NULL DEFAULT 0;

-- Those that have failed come last, so that they do not keep the others waiting.
DROP INDEX "public"."calculation_batch_chunk_unprocessed_idx";
CREATE INDEX "calculation_batch_chunk_unprocessed_idx"
    ON "public"."calculation_batch_chunk" ("batch_id", "failed_attempts", "number") WHERE "processed_at" IS NULL;

-- As before, with those that are being prepared.
CREATE OR REPLACE FUNCTION "public"."unfinished_batches"() RETURNS TABLE ("id" UUID, "organization" TEXT)
    LANGUAGE sql
    STABLE
    SECURITY DEFINER
    SET search_path = ''
AS $$
    SELECT batch."id", batch."organization" FROM "public"."calculation_batch" AS batch
     WHERE batch."ended_at" IS NULL AND batch."state" IN ('preparing', 'processing') ORDER BY batch."id";
$$;

-- As before, and what was not processed of failed ones goes too.
CREATE OR REPLACE FUNCTION "public"."remove_old_batches"() RETURNS VOID
    LANGUAGE sql
    SECURITY DEFINER
    SET search_path = ''
AS $$
    DELETE FROM "public"."calculation_batch" AS batch
     WHERE batch."ended_at" < CURRENT_TIMESTAMP - INTERVAL '7 days'
        OR (batch."state" = 'receiving' AND batch."touched_at" < CURRENT_TIMESTAMP - INTERVAL '1 hour');
    UPDATE "public"."calculation_batch_chunk" AS chunk SET "input" = NULL
      FROM "public"."calculation_batch" AS batch
     WHERE batch."id" = chunk."batch_id" AND batch."state" IN ('cancelled', 'failed') AND chunk."input" IS NOT NULL;
$$;

-- The batch or recalculation that an act was about. It is removed long before its acts, so nothing refers to it.
ALTER TABLE "public"."act" ADD COLUMN "batch_id" UUID;
