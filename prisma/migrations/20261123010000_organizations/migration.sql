-- Every calculation belongs to one organization (a CPAS, by its enterprise number), and only whoever acts for that
-- organization sees it. What was recorded without access control belongs to the organization 'local'.

ALTER TABLE "public"."calculation"
    ADD COLUMN "organization" TEXT NOT NULL DEFAULT 'local',
    ADD COLUMN "erased_at" TIMESTAMPTZ(3),
    -- After how many years its personal content was erased.
    ADD COLUMN "retention_years" SMALLINT,
    ALTER COLUMN "case_reference" DROP NOT NULL,
    ALTER COLUMN "facts" DROP NOT NULL,
    ALTER COLUMN "result" DROP NOT NULL,
    ADD CONSTRAINT "calculation_organization_check"
        CHECK ("organization" = 'local' OR "organization" ~ '^[01][0-9]{9}$'),
    -- All of it is there, or all of it was erased; the hashes and the amounts stay.
    ADD CONSTRAINT "calculation_erasure_check" CHECK (
        pg_catalog.num_nulls("case_reference", "facts", "result") = CASE WHEN "erased_at" IS NULL THEN 0 ELSE 3 END
        AND ("erased_at" IS NULL) = ("retention_years" IS NULL));
ALTER TABLE "public"."calculation" ALTER COLUMN "organization" DROP DEFAULT;

DROP INDEX "public"."calculation_case_reference_id_idx";
DROP INDEX "public"."calculation_latest_idx";

-- Finds the calculations of a case, and the latest of each case and period without sorting them all.
CREATE INDEX "calculation_latest_idx" ON "public"."calculation"
    ("organization", "case_reference", "period_start", "period_end", "id" DESC) WHERE "erased_at" IS NULL;
-- Lists what an organization has, in order of time, and finds what is due to be erased.
CREATE INDEX "calculation_kept_idx" ON "public"."calculation" ("organization", "id") WHERE "erased_at" IS NULL;

-- Two organizations may choose the same key.
ALTER TABLE "public"."idempotency_key" ADD COLUMN "organization" TEXT NOT NULL DEFAULT 'local';
ALTER TABLE "public"."idempotency_key" ALTER COLUMN "organization" DROP DEFAULT;
ALTER TABLE "public"."idempotency_key" DROP CONSTRAINT "idempotency_key_pkey";
ALTER TABLE "public"."idempotency_key"
    ADD CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("organization", "key");

-- How long an organization keeps the personal content of its calculations. The last rule holds.
CREATE TABLE "public"."retention_rule" (
    "id" INTEGER GENERATED ALWAYS AS IDENTITY,
    "organization" TEXT NOT NULL,
    -- NULL: without end.
    "years" SMALLINT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "retention_rule_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "retention_rule_organization_check"
        CHECK ("organization" = 'local' OR "organization" ~ '^[01][0-9]{9}$'),
    CONSTRAINT "retention_rule_years_check" CHECK ("years" BETWEEN 1 AND 100)
);

CREATE INDEX "retention_rule_organization_id_idx" ON "public"."retention_rule" ("organization", "id" DESC);

-- Who did what, without personal data of anybody whom a calculation is about.
CREATE TABLE "public"."act" (
    "id" UUID NOT NULL,
    -- Whose calculations it was about; NULL for what belongs to all, such as rates.
    "organization" TEXT,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "trace_id" TEXT NOT NULL,
    "calculation_id" UUID,
    "revision_id" UUID,
    "api_key_id" UUID,
    -- How many calculations it was about, when not one.
    "count" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "act_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "act_kind_check" CHECK ("kind" ~ '^[a-z][a-zA-Z]{1,49}$'),
    CONSTRAINT "act_organization_check"
        CHECK ("organization" = 'local' OR "organization" ~ '^[01][0-9]{9}$'),
    CONSTRAINT "act_count_check" CHECK ("count" >= 0)
);

CREATE INDEX "act_organization_id_idx" ON "public"."act" ("organization", "id");
CREATE INDEX "act_calculation_id_idx" ON "public"."act" ("calculation_id") WHERE "calculation_id" IS NOT NULL;
CREATE INDEX "act_revision_id_idx" ON "public"."act" ("revision_id") WHERE "revision_id" IS NOT NULL;
-- Rows come in the order of time, so a coarse index does.
CREATE INDEX "act_recorded_at_idx" ON "public"."act" USING brin ("recorded_at");

CREATE TRIGGER "retention_rule_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."retention_rule"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "act_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."act"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
ALTER TABLE "public"."retention_rule" ENABLE ALWAYS TRIGGER "retention_rule_append_only";
ALTER TABLE "public"."act" ENABLE ALWAYS TRIGGER "act_append_only";

-- The one change that a calculation can see: its personal content goes, when the rule of its organization says so.

CREATE FUNCTION "public"."check_erasure"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
DECLARE
    restored "public"."calculation" := NEW;
    retention SMALLINT;
BEGIN
    restored."case_reference" := OLD."case_reference";
    restored."facts" := OLD."facts";
    restored."result" := OLD."result";
    restored."erased_at" := OLD."erased_at";
    restored."retention_years" := OLD."retention_years";
    IF OLD."erased_at" IS NULL AND NEW."erased_at" = CURRENT_TIMESTAMP::timestamptz(3)
        AND restored IS NOT DISTINCT FROM OLD
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
    RAISE EXCEPTION 'the table % is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege',
              HINT = 'Personal content is erased when the retention of its organization ends; nothing else changes.';
END
$$;

DROP TRIGGER "calculation_append_only" ON "public"."calculation";
CREATE TRIGGER "calculation_append_only" BEFORE DELETE OR TRUNCATE ON "public"."calculation"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "calculation_erasure_only" BEFORE UPDATE ON "public"."calculation"
    FOR EACH ROW EXECUTE FUNCTION "public"."check_erasure"();
ALTER TABLE "public"."calculation" ENABLE ALWAYS TRIGGER "calculation_append_only";
ALTER TABLE "public"."calculation" ENABLE ALWAYS TRIGGER "calculation_erasure_only";

-- Erases what is due, so many at most, whoever asks; says how many of which organization.
CREATE FUNCTION "public"."erase_due_calculations"("most" INTEGER)
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
           SET "case_reference" = NULL, "facts" = NULL, "result" = NULL,
               "erased_at" = CURRENT_TIMESTAMP, "retention_years" = due."years"
          FROM due WHERE calculation."id" = due."id"
        RETURNING calculation."organization"
    )
    SELECT erased."organization", pg_catalog.count(*)::integer FROM erased GROUP BY erased."organization";
$$;

REVOKE ALL ON FUNCTION "public"."erase_due_calculations"(INTEGER) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "public"."erase_due_calculations"(INTEGER) TO "barema_runtime";

-- What enters the tree belongs to all organizations, and holds hashes only.
CREATE FUNCTION "public"."calculations_outside_tree"("behind" UUID, "most" INTEGER)
    RETURNS TABLE ("id" UUID, "organization" TEXT, "recorded_at" TIMESTAMPTZ, "rules_version" TEXT,
        "rate_book_version" TEXT, "input_hash" TEXT, "result_hash" TEXT)
    LANGUAGE sql
    STABLE
    SECURITY DEFINER
    SET search_path = ''
AS $$
    SELECT calculation."id", calculation."organization", calculation."recorded_at", calculation."rules_version",
           calculation."rate_book_version", calculation."input_hash", calculation."result_hash"
      FROM "public"."calculation" AS calculation
     WHERE calculation."id" > "behind"
       AND NOT EXISTS (SELECT FROM "public"."audit_leaf" AS leaf WHERE leaf."calculation_id" = calculation."id")
     ORDER BY calculation."id" LIMIT "most";
$$;

REVOKE ALL ON FUNCTION "public"."calculations_outside_tree"(UUID, INTEGER) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "public"."calculations_outside_tree"(UUID, INTEGER) TO "barema_runtime";

-- Row-level security. Whoever works as the role says in each transaction for which organizations he acts; with
-- nothing said there is nothing to be seen. The owner of the tables is exempt: migrations and the audit are his.

ALTER TABLE "public"."calculation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "public"."idempotency_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "public"."act" ENABLE ROW LEVEL SECURITY;

CREATE POLICY "calculation_of_organization" ON "public"."calculation" TO "barema_runtime"
    USING ("organization" = ANY (pg_catalog.string_to_array(
        pg_catalog.current_setting('barema.organizations', true), ',')));
CREATE POLICY "idempotency_key_of_organization" ON "public"."idempotency_key" TO "barema_runtime"
    USING ("organization" = ANY (pg_catalog.string_to_array(
        pg_catalog.current_setting('barema.organizations', true), ',')));
CREATE POLICY "act_of_organization" ON "public"."act" TO "barema_runtime"
    USING ("organization" IS NULL OR "organization" = ANY (pg_catalog.string_to_array(
        pg_catalog.current_setting('barema.organizations', true), ',')));

-- Not the columns of an erasure.
REVOKE INSERT ON "public"."calculation" FROM "barema_runtime";
GRANT INSERT ("id", "organization", "case_reference", "request_date", "period_start", "period_end", "outcome",
    "category", "monthly_cents", "payable_cents", "facts", "result", "rules_version", "rate_book_version",
    "input_hash", "result_hash", "recorded_at") ON "public"."calculation" TO "barema_runtime";
GRANT INSERT ("organization") ON "public"."idempotency_key" TO "barema_runtime";
GRANT SELECT ON "public"."retention_rule" TO "barema_runtime";
GRANT SELECT, INSERT ON "public"."act" TO "barema_runtime";
-- So that a start without the owner's rights can see that no migration is missing.
GRANT SELECT ON "public"."_prisma_migrations" TO "barema_runtime";

-- The service may log in as a user of its own who is a member of the role. So what the role may not do is refused to
-- everybody but the owner of the table.

CREATE OR REPLACE FUNCTION "public"."check_rate_origin"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    IF NEW."revision_id" IS NULL THEN
        IF NOT "public"."owns"(TG_RELID) THEN
            RAISE EXCEPTION 'permission denied: a rate is published by a revision'
                USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT FROM "public"."rate_revision_event" AS event
            WHERE event."revision_id" = NEW."revision_id" AND event."act" = 'approved'
                AND event.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid)
    THEN
        RAISE EXCEPTION 'permission denied: a rate is published in the act that approves its revision'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (
        SELECT FROM "public"."rate_revision_row" AS row
            WHERE row."revision_id" = NEW."revision_id"
                AND row."number" = "public"."last_edit"(NEW."revision_id")
                AND row."parameter" = NEW."parameter"
                AND row."category" IS NOT DISTINCT FROM NEW."category"
                AND row."unit" = NEW."unit"
                AND row."effective_from" = NEW."effective_from"
                AND row."amount" IS NOT DISTINCT FROM NEW."amount"
                AND row."confidence" = NEW."confidence"
                AND row."source" IS NOT DISTINCT FROM NEW."source"
                AND row."note" IS NOT DISTINCT FROM NEW."note"
                AND row."supersedes_id" IS NOT DISTINCT FROM NEW."supersedes_id")
    THEN
        RAISE EXCEPTION 'permission denied: this rate is not as its revision was approved'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

-- Whether whoever works has the rights of the owner of a table.
CREATE FUNCTION "public"."owns"("relation" OID) RETURNS boolean
    LANGUAGE sql
    STABLE
    SET search_path = ''
AS $$
    SELECT pg_catalog.pg_has_role(current_user, class.relowner, 'USAGE')
      FROM pg_catalog.pg_class AS class WHERE class.oid = "relation";
$$;

-- The act of a revision that its rows are of.
CREATE FUNCTION "public"."last_edit"("revision" UUID) RETURNS integer
    LANGUAGE sql
    STABLE
    SET search_path = ''
AS $$
    SELECT pg_catalog.max(event."number") FROM "public"."rate_revision_event" AS event
     WHERE event."revision_id" = "revision" AND event."act" IN ('created', 'edited');
$$;

CREATE OR REPLACE FUNCTION "public"."check_rate_book"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    IF NOT "public"."owns"(TG_RELID) AND NOT EXISTS (
        SELECT FROM "public"."rate" AS rate
            WHERE rate."id" = NEW."last_rate_id" AND rate.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
                AND NOT EXISTS (SELECT FROM "public"."rate" AS later WHERE later."id" > NEW."last_rate_id"))
    THEN
        RAISE EXCEPTION 'permission denied: a rate book is recorded with the rates that it ends with'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

-- What is approved is published as a whole: looked at when the transaction ends.
CREATE FUNCTION "public"."check_approval"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    IF (SELECT pg_catalog.count(*) FROM "public"."rate_revision_row" AS row
            WHERE row."revision_id" = NEW."revision_id" AND row."number" = "public"."last_edit"(NEW."revision_id"))
        <> (SELECT pg_catalog.count(*) FROM "public"."rate" AS rate WHERE rate."revision_id" = NEW."revision_id")
        OR NOT EXISTS (
            SELECT FROM "public"."rate_book" AS book
                WHERE book."version" = NEW."rate_book_version"
                    AND book."last_rate_id" = (
                        SELECT pg_catalog.max(rate."id") FROM "public"."rate" AS rate
                            WHERE rate."revision_id" = NEW."revision_id"))
    THEN
        RAISE EXCEPTION 'an approval publishes all rates of its revision and records their book'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "rate_revision_event_approval" AFTER INSERT ON "public"."rate_revision_event"
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW."act" = 'approved') EXECUTE FUNCTION "public"."check_approval"();
ALTER TABLE "public"."rate_revision_event" ENABLE ALWAYS TRIGGER "rate_revision_event_approval";
