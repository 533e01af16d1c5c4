-- Facts and result of a calculation become one column of bytes, which the service has compressed: zlib (RFC 1950) of
-- the facts, a line feed and the result, which have no line feed themselves. PostgreSQL need not compress them, and
-- they are a quarter as long. What was recorded before is kept as the same text without zlib: a text begins with "{"
-- (7B), zlib with 78.

ALTER TABLE "public"."calculation"
    DROP CONSTRAINT "calculation_erasure_check",
    DROP CONSTRAINT "calculation_hashes_check",
    DROP CONSTRAINT "calculation_salt_check";

-- What is written here is compressed in its place, as it was. A column that is dropped would stay in its rows, so it
-- is emptied first.
ALTER TABLE "public"."calculation"
    ALTER COLUMN "result" TYPE BYTEA USING pg_catalog.convert_to("facts" || E'\n' || "result", 'UTF8'),
    ALTER COLUMN "facts" TYPE TEXT USING NULL,
    ALTER COLUMN "result" SET STORAGE MAIN;
ALTER TABLE "public"."calculation" RENAME COLUMN "result" TO "content";
ALTER TABLE "public"."calculation"
    DROP COLUMN "facts",
    -- From now on they come compressed.
    ALTER COLUMN "content" SET STORAGE EXTERNAL,
    -- Values of what is erased must not stay in the planner's statistics.
    ALTER COLUMN "content" SET STATISTICS 0,
    -- As before. A regular expression that counts takes ten times as long as one that does not: half of the time of
    -- adding a calculation.
    ADD CONSTRAINT "calculation_hashes_check" CHECK (
        pg_catalog.length("input_hash") = 64 AND "input_hash" ~ '^[0-9a-f]+$'
        AND pg_catalog.length("result_hash") = 64 AND "result_hash" ~ '^[0-9a-f]+$'),
    ADD CONSTRAINT "calculation_salt_check" CHECK (
        pg_catalog.length("salt") = 32 AND "salt" ~ '^[0-9a-f]+$'
        AND pg_catalog.length("content_hash") = 64 AND "content_hash" ~ '^[0-9a-f]+$'),
    -- All of it is there, or all of it was erased; the content hash and the amounts stay.
    ADD CONSTRAINT "calculation_erasure_check" CHECK (
        pg_catalog.num_nulls("case_reference", "content") = CASE WHEN "erased_at" IS NULL THEN 0 ELSE 2 END
        AND ("erased_at" IS NULL) = ("retention_years" IS NULL)
        AND pg_catalog.num_nulls("input_hash", "result_hash")
            = CASE WHEN "erased_at" IS NULL OR "content_hash" IS NULL THEN 0 ELSE 2 END
        AND ("salt" IS NULL) = ("erased_at" IS NOT NULL OR "content_hash" IS NULL));

-- As before; and a row that has its page for itself stays in it, so that it is read with one page.
CREATE OR REPLACE FUNCTION "public"."guard_calculation_partition"("partition" REGCLASS) RETURNS void
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
DECLARE
    personal NAME;
BEGIN
    EXECUTE pg_catalog.format('ALTER TABLE %s SET (toast_tuple_target = 8160)', "partition");
    EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', "partition");
    FOR personal IN
        SELECT attname FROM pg_catalog.pg_attribute
         WHERE attrelid = '"public"."calculation"'::pg_catalog.regclass AND attstattarget = 0
    LOOP
        EXECUTE pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', "partition", personal);
    END LOOP;
    EXECUTE pg_catalog.format('CREATE TRIGGER "calculation_append_only" BEFORE DELETE OR TRUNCATE ON %s
        FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"()', "partition");
    EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER "calculation_append_only"', "partition");
END
$$;

DO $$
DECLARE
    partition REGCLASS;
BEGIN
    FOR partition IN
        SELECT inhrelid::pg_catalog.regclass FROM pg_catalog.pg_inherits
         WHERE inhparent = '"public"."calculation"'::pg_catalog.regclass
    LOOP
        EXECUTE pg_catalog.format('ALTER TABLE %s SET (toast_tuple_target = 8160)', partition);
    END LOOP;
END
$$;

-- As before, with the one column instead of two.
CREATE OR REPLACE FUNCTION "public"."check_erasure"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
    SET "TimeZone" = 'UTC'
AS $$
DECLARE
    restored "public"."calculation" := NEW;
    before "public"."calculation" := OLD;
    retention SMALLINT;
BEGIN
    restored."case_reference" := OLD."case_reference";
    restored."content" := OLD."content";
    restored."erased_at" := OLD."erased_at";
    restored."retention_years" := OLD."retention_years";
    IF OLD."content_hash" IS NOT NULL THEN
        restored."salt" := OLD."salt";
        restored."input_hash" := OLD."input_hash";
        restored."result_hash" := OLD."result_hash";
    END IF;
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

CREATE OR REPLACE FUNCTION "public"."erase_due_calculations"("most" INTEGER)
    RETURNS TABLE ("organization" TEXT, "count" INTEGER)
    LANGUAGE sql
    SECURITY DEFINER
    SET search_path = ''
    SET "TimeZone" = 'UTC'
AS $$
    WITH rule AS (
        SELECT DISTINCT ON (every."organization") every."organization", every."years"
          FROM "public"."retention_rule" AS every ORDER BY every."organization", every."id" DESC
    ), due AS (
        SELECT calculation."id", rule."years"
          FROM rule JOIN "public"."calculation" AS calculation ON calculation."organization" = rule."organization"
         WHERE calculation."erased_at" IS NULL
           AND calculation."recorded_at" < CURRENT_TIMESTAMP - pg_catalog.make_interval(years => rule."years"::integer)
           AND calculation."period_end" < CURRENT_DATE - pg_catalog.make_interval(years => rule."years"::integer)
         LIMIT "most" FOR UPDATE OF calculation SKIP LOCKED
    ), erased AS (
        UPDATE "public"."calculation" AS calculation
           SET "case_reference" = NULL, "content" = NULL, "salt" = NULL,
               "input_hash" = CASE WHEN calculation."content_hash" IS NULL THEN calculation."input_hash" END,
               "result_hash" = CASE WHEN calculation."content_hash" IS NULL THEN calculation."result_hash" END,
               "erased_at" = CURRENT_TIMESTAMP, "retention_years" = due."years"
          FROM due WHERE calculation."id" = due."id"
        RETURNING calculation."organization"
    )
    SELECT erased."organization", pg_catalog.count(*)::integer FROM erased GROUP BY erased."organization";
$$;

-- As before, without counting.
ALTER TABLE "public"."act"
    DROP CONSTRAINT "act_kind_check",
    ADD CONSTRAINT "act_kind_check"
        CHECK (pg_catalog.length("kind") BETWEEN 2 AND 50 AND "kind" ~ '^[a-z][a-zA-Z]+$');
ALTER TABLE "public"."idempotency_key"
    DROP CONSTRAINT "idempotency_key_key_check",
    ADD CONSTRAINT "idempotency_key_key_check"
        CHECK (pg_catalog.length("key") BETWEEN 1 AND 255 AND "key" ~ '^[!-~]+$');
