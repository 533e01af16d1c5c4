-- What stays of an erased calculation must not let anybody try file numbers and birth dates until a hash fits. So the
-- tree binds a hash over the receipt's hashes and a random salt, and an erasure takes the salt and those hashes too.
-- What was recorded before has neither: its leaf holds its receipt, which its erasure keeps.

ALTER TABLE "public"."calculation"
    -- 128 bits.
    ADD COLUMN "salt" TEXT,
    -- SHA-256 of the canonical JSON of inputHash, resultHash and salt. NULL: the leaf holds the receipt itself.
    ADD COLUMN "content_hash" TEXT,
    ALTER COLUMN "input_hash" DROP NOT NULL,
    ALTER COLUMN "result_hash" DROP NOT NULL,
    ADD CONSTRAINT "calculation_salt_check"
        CHECK ("salt" ~ '^[0-9a-f]{32}$' AND "content_hash" ~ '^[0-9a-f]{64}$'),
    DROP CONSTRAINT "calculation_erasure_check",
    -- All of it is there, or all of it was erased; the content hash and the amounts stay.
    ADD CONSTRAINT "calculation_erasure_check" CHECK (
        pg_catalog.num_nulls("case_reference", "facts", "result") = CASE WHEN "erased_at" IS NULL THEN 0 ELSE 3 END
        AND ("erased_at" IS NULL) = ("retention_years" IS NULL)
        AND pg_catalog.num_nulls("input_hash", "result_hash")
            = CASE WHEN "erased_at" IS NULL OR "content_hash" IS NULL THEN 0 ELSE 2 END
        AND ("salt" IS NULL) = ("erased_at" IS NOT NULL OR "content_hash" IS NULL));

GRANT INSERT ("salt", "content_hash") ON "public"."calculation" TO "barema_runtime";

-- As before, with what now goes too.
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
           SET "case_reference" = NULL, "facts" = NULL, "result" = NULL, "salt" = NULL,
               "input_hash" = CASE WHEN calculation."content_hash" IS NULL THEN calculation."input_hash" END,
               "result_hash" = CASE WHEN calculation."content_hash" IS NULL THEN calculation."result_hash" END,
               "erased_at" = CURRENT_TIMESTAMP, "retention_years" = due."years"
          FROM due WHERE calculation."id" = due."id"
        RETURNING calculation."organization"
    )
    SELECT erased."organization", pg_catalog.count(*)::integer FROM erased GROUP BY erased."organization";
$$;

-- Exactly what enters the tree: the hashes of the receipt only where there is no content hash.
DROP FUNCTION "public"."calculations_outside_tree"(UUID, INTEGER);
CREATE FUNCTION "public"."calculations_outside_tree"("behind" UUID, "most" INTEGER)
    RETURNS TABLE ("id" UUID, "organization" TEXT, "recorded_at" TIMESTAMPTZ, "rules_version" TEXT,
        "rate_book_version" TEXT, "content_hash" TEXT, "input_hash" TEXT, "result_hash" TEXT)
    LANGUAGE sql
    STABLE
    SECURITY DEFINER
    SET search_path = ''
AS $$
    SELECT calculation."id", calculation."organization", calculation."recorded_at", calculation."rules_version",
           calculation."rate_book_version", calculation."content_hash",
           CASE WHEN calculation."content_hash" IS NULL THEN calculation."input_hash" END,
           CASE WHEN calculation."content_hash" IS NULL THEN calculation."result_hash" END
      FROM "public"."calculation" AS calculation
     WHERE calculation."id" > "behind"
       AND NOT EXISTS (SELECT FROM "public"."audit_leaf" AS leaf
            WHERE leaf."calculation_id" = calculation."id" AND leaf."calculation_id" > "behind")
     ORDER BY calculation."id" LIMIT "most";
$$;

REVOKE ALL ON FUNCTION "public"."calculations_outside_tree"(UUID, INTEGER) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "public"."calculations_outside_tree"(UUID, INTEGER) TO "barema_runtime";
