-- Calculations are kept by the month of their identifier, which is that of their recording, so that reading one and
-- adding one stay as fast when there are millions: the part that is written to is small. Facts and result are the very
-- texts (RFC 8785) that their hashes are of; what was recorded before keeps the text that PostgreSQL gives of its value.

ALTER TABLE "public"."calculation" RENAME TO "calculation_unpartitioned";

CREATE TABLE "public"."calculation" (
    "id" UUID NOT NULL,
    "organization" TEXT NOT NULL,
    "case_reference" TEXT,
    "request_date" DATE NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "outcome" "public"."outcome" NOT NULL,
    "category" "public"."category" NOT NULL,
    "monthly_cents" BIGINT NOT NULL,
    "payable_cents" BIGINT NOT NULL,
    "facts" TEXT,
    "result" TEXT,
    "rules_version" TEXT NOT NULL,
    "rate_book_version" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),
    "retention_years" SMALLINT,
    CONSTRAINT "calculation_period_check" CHECK ("period_start" <= "period_end"),
    CONSTRAINT "calculation_amounts_check" CHECK ("monthly_cents" >= 0 AND "payable_cents" >= 0),
    CONSTRAINT "calculation_hashes_check"
        CHECK ("input_hash" ~ '^[0-9a-f]{64}$' AND "result_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "calculation_organization_check"
        CHECK ("organization" = 'local' OR "organization" ~ '^[01][0-9]{9}$'),
    -- All of it is there, or all of it was erased; the hashes and the amounts stay.
    CONSTRAINT "calculation_erasure_check" CHECK (
        pg_catalog.num_nulls("case_reference", "facts", "result") = CASE WHEN "erased_at" IS NULL THEN 0 ELSE 3 END
        AND ("erased_at" IS NULL) = ("retention_years" IS NULL))
) PARTITION BY RANGE ("id");

-- A row is read with one page: its texts are compressed in their place.
ALTER TABLE "public"."calculation"
    ALTER COLUMN "facts" SET STORAGE MAIN,
    ALTER COLUMN "result" SET STORAGE MAIN;

-- A server that was built without lz4 keeps what it has.
DO $$
BEGIN
    ALTER TABLE "public"."calculation"
        ALTER COLUMN "facts" SET COMPRESSION lz4,
        ALTER COLUMN "result" SET COMPRESSION lz4;
EXCEPTION
    WHEN feature_not_supported THEN
        NULL;
END
$$;

-- The smallest identifier of version 7 of an instant.
CREATE FUNCTION "public"."first_identifier"("instant" TIMESTAMPTZ) RETURNS uuid
    LANGUAGE sql
    IMMUTABLE
    SET search_path = ''
AS $$
    SELECT (pg_catalog.lpad(
        pg_catalog.to_hex((EXTRACT(EPOCH FROM "instant") * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid;
$$;

-- Partitions are touched through their table alone. Its row-level security holds there; theirs lets nobody but the
-- owner see anything, whatever he grants by mistake. Triggers for each row come from the table.
CREATE FUNCTION "public"."guard_calculation_partition"("partition" REGCLASS) RETURNS void
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', "partition");
    EXECUTE pg_catalog.format('CREATE TRIGGER "calculation_append_only" BEFORE DELETE OR TRUNCATE ON %s
        FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"()', "partition");
    EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER "calculation_append_only"', "partition");
END
$$;

-- Makes the partitions of this month and the next three, whoever asks. Attached rather than created in place, because
-- that waits for nobody who writes. A month that has rows in the default partition already stays there.
CREATE FUNCTION "public"."make_calculation_partitions"() RETURNS void
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = ''
    SET lock_timeout = '3s'
AS $$
DECLARE
    this_month TIMESTAMP := pg_catalog.date_trunc('month', CURRENT_TIMESTAMP AT TIME ZONE 'UTC');
    first_day TIMESTAMP;
    name TEXT;
BEGIN
    FOR ahead IN 0..3 LOOP
        first_day := this_month + pg_catalog.make_interval(months => ahead);
        name := 'calculation_' || pg_catalog.to_char(first_day, 'YYYY_MM');
        CONTINUE WHEN pg_catalog.to_regclass(pg_catalog.format('"public".%I', name)) IS NOT NULL;
        -- Services that start at once wait for each other; the second then finds it made.
        PERFORM pg_catalog.pg_advisory_xact_lock(7283003);
        BEGIN
            EXECUTE pg_catalog.format('CREATE TABLE "public".%I (LIKE "public"."calculation" INCLUDING ALL)', name);
            EXECUTE pg_catalog.format(
                'ALTER TABLE "public"."calculation" ATTACH PARTITION "public".%I FOR VALUES FROM (%L) TO (%L)', name,
                "public"."first_identifier"(first_day AT TIME ZONE 'UTC'),
                "public"."first_identifier"((first_day + INTERVAL '1 month') AT TIME ZONE 'UTC'));
            PERFORM "public"."guard_calculation_partition"(pg_catalog.format('"public".%I', name)::pg_catalog.regclass);
        EXCEPTION
            WHEN check_violation OR duplicate_table THEN
                NULL;
        END;
    END LOOP;
END
$$;

-- Before the first month, and where nothing else fits.
DO $$
BEGIN
    EXECUTE pg_catalog.format(
        'CREATE TABLE "public"."calculation_earlier" PARTITION OF "public"."calculation"
            FOR VALUES FROM (MINVALUE) TO (%L)',
        "public"."first_identifier"(
            pg_catalog.date_trunc('month', CURRENT_TIMESTAMP AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'));
END
$$;
CREATE TABLE "public"."calculation_default" PARTITION OF "public"."calculation" DEFAULT;
SELECT "public"."make_calculation_partitions"();

INSERT INTO "public"."calculation" ("id", "organization", "case_reference", "request_date", "period_start",
        "period_end", "outcome", "category", "monthly_cents", "payable_cents", "facts", "result", "rules_version",
        "rate_book_version", "input_hash", "result_hash", "recorded_at", "erased_at", "retention_years")
    SELECT "id", "organization", "case_reference", "request_date", "period_start",
           "period_end", "outcome", "category", "monthly_cents", "payable_cents", "facts"::text, "result"::text,
           "rules_version", "rate_book_version", "input_hash", "result_hash", "recorded_at", "erased_at",
           "retention_years"
      FROM "public"."calculation_unpartitioned";

DROP TABLE "public"."calculation_unpartitioned";

ALTER TABLE "public"."calculation"
    ADD CONSTRAINT "calculation_pkey" PRIMARY KEY ("id"),
    ADD CONSTRAINT "calculation_rate_book_version_fkey" FOREIGN KEY ("rate_book_version")
        REFERENCES "public"."rate_book" ("version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Finds the calculations of a case, and the latest of each case and period without sorting them all.
CREATE INDEX "calculation_latest_idx" ON "public"."calculation"
    ("organization", "case_reference", "period_start", "period_end", "id" DESC) WHERE "erased_at" IS NULL;
-- Lists what an organization has, in order of time, and finds what is due to be erased.
CREATE INDEX "calculation_kept_idx" ON "public"."calculation" ("organization", "id") WHERE "erased_at" IS NULL;

-- As before, but it knows that the row it is asked about is in a partition.
CREATE OR REPLACE FUNCTION "public"."check_erasure"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
DECLARE
    restored "public"."calculation" := NEW;
    before "public"."calculation" := OLD;
    retention SMALLINT;
BEGIN
    restored."case_reference" := OLD."case_reference";
    restored."facts" := OLD."facts";
    restored."result" := OLD."result";
    restored."erased_at" := OLD."erased_at";
    restored."retention_years" := OLD."retention_years";
    IF OLD."erased_at" IS NULL AND NEW."erased_at" = CURRENT_TIMESTAMP::timestamptz(3)
        AND restored IS NOT DISTINCT FROM before
    THEN
        SELECT rule."years" INTO retention FROM "public"."retention_rule" AS rule
            WHERE rule."organization" = OLD."organization" ORDER BY rule."id" DESC LIMIT 1;
        IF retention = NEW."retention_years"
            AND OLD."recorded_at" < CURRENT_TIMESTAMP - pg_catalog.make_interval(years => retention::integer)
            AND OLD."period_end" < CURRENT_DATE - pg_catalog.make_interval(years => retention::integer)
        THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the table calculation is append-only: % is refused', TG_OP
        USING ERRCODE = 'insufficient_privilege',
              HINT = 'Personal content is erased when the retention of its organization ends; nothing else changes.';
END
$$;

CREATE TRIGGER "calculation_append_only" BEFORE DELETE OR TRUNCATE ON "public"."calculation"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "calculation_erasure_only" BEFORE UPDATE ON "public"."calculation"
    FOR EACH ROW EXECUTE FUNCTION "public"."check_erasure"();
ALTER TABLE "public"."calculation" ENABLE ALWAYS TRIGGER "calculation_append_only";
ALTER TABLE "public"."calculation" ENABLE ALWAYS TRIGGER "calculation_erasure_only";

SELECT "public"."guard_calculation_partition"(partition.inhrelid::regclass)
  FROM pg_catalog.pg_inherits AS partition
 WHERE partition.inhparent = '"public"."calculation"'::regclass
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS made
        WHERE made.tgrelid = partition.inhrelid AND made.tgname = 'calculation_append_only');

-- Who sees which rows, and who may add them, as before.
ALTER TABLE "public"."calculation" ENABLE ROW LEVEL SECURITY;

CREATE POLICY "calculation_of_organization" ON "public"."calculation" TO "barema_runtime"
    USING ("organization" = ANY (pg_catalog.string_to_array(
        pg_catalog.current_setting('barema.organizations', true), ',')));

GRANT SELECT ON "public"."calculation" TO "barema_runtime";
-- Not the columns of an erasure.
GRANT INSERT ("id", "organization", "case_reference", "request_date", "period_start", "period_end", "outcome",
    "category", "monthly_cents", "payable_cents", "facts", "result", "rules_version", "rate_book_version",
    "input_hash", "result_hash", "recorded_at") ON "public"."calculation" TO "barema_runtime";

REVOKE ALL ON FUNCTION "public"."guard_calculation_partition"(REGCLASS) FROM PUBLIC;
REVOKE ALL ON FUNCTION "public"."make_calculation_partitions"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "public"."make_calculation_partitions"() TO "barema_runtime";
