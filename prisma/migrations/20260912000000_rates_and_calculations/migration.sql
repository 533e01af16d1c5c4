-- Everything is named with its schema: nothing here or in the service relies on a search_path.

CREATE TYPE "public"."category" AS ENUM ('cohabitant', 'isolated', 'familyInCharge');
CREATE TYPE "public"."rate_unit" AS ENUM ('year', 'month', 'day', 'cheque', 'amount', 'ratio', 'factor');
CREATE TYPE "public"."confidence" AS ENUM ('official', 'secondary', 'derived');
CREATE TYPE "public"."outcome" AS ENUM ('granted', 'refused');

CREATE TABLE "public"."rate" (
    "id" INTEGER GENERATED ALWAYS AS IDENTITY,
    "parameter" TEXT NOT NULL,
    "category" "public"."category",
    "unit" "public"."rate_unit" NOT NULL,
    "amount" NUMERIC NOT NULL,
    "effective_from" DATE NOT NULL,
    "source" TEXT,
    "confidence" "public"."confidence" NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "rate_pkey" PRIMARY KEY ("id"),
    -- Excludes negative amounts, NaN and Infinity: NaN and Infinity are above every number.
    CONSTRAINT "rate_amount_check" CHECK ("amount" >= 0 AND "amount" < 1e12),
    -- Money has at most two decimals; a ratio or a factor has as many as the law gives it.
    CONSTRAINT "rate_whole_cents_check"
        CHECK ("unit" IN ('ratio', 'factor') OR "amount" = pg_catalog.round("amount", 2))
);

CREATE UNIQUE INDEX "rate_parameter_category_unit_effective_from_key"
    ON "public"."rate" ("parameter", "category", "unit", "effective_from") NULLS NOT DISTINCT;

CREATE TABLE "public"."rate_book" (
    "version" TEXT NOT NULL,
    "last_rate_id" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "rate_book_pkey" PRIMARY KEY ("version"),
    CONSTRAINT "rate_book_version_check" CHECK ("version" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "rate_book_last_rate_id_fkey" FOREIGN KEY ("last_rate_id")
        REFERENCES "public"."rate" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE UNIQUE INDEX "rate_book_last_rate_id_key" ON "public"."rate_book" ("last_rate_id");

CREATE TABLE "public"."calculation" (
    "id" UUID NOT NULL,
    "case_reference" TEXT NOT NULL,
    "request_date" DATE NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "outcome" "public"."outcome" NOT NULL,
    "category" "public"."category" NOT NULL,
    "monthly_cents" BIGINT NOT NULL,
    "payable_cents" BIGINT NOT NULL,
    "facts" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "rules_version" TEXT NOT NULL,
    "rate_book_version" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "calculation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "calculation_period_check" CHECK ("period_start" <= "period_end"),
    CONSTRAINT "calculation_amounts_check" CHECK ("monthly_cents" >= 0 AND "payable_cents" >= 0),
    CONSTRAINT "calculation_hashes_check"
        CHECK ("input_hash" ~ '^[0-9a-f]{64}$' AND "result_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "calculation_rate_book_version_fkey" FOREIGN KEY ("rate_book_version")
        REFERENCES "public"."rate_book" ("version") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "calculation_case_reference_id_idx" ON "public"."calculation" ("case_reference", "id");

-- Append-only: what was recorded stays. Statement-level, so that a statement is refused even when it would
-- touch no row; ALWAYS, so that session_replication_role does not switch it off.

CREATE FUNCTION "public"."refuse_change"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    RAISE EXCEPTION 'the table % is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege',
              HINT = 'What is recorded is never edited or deleted; record a new row instead.';
END
$$;

CREATE TRIGGER "rate_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."rate"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "rate_book_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."rate_book"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "calculation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."calculation"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();

ALTER TABLE "public"."rate" ENABLE ALWAYS TRIGGER "rate_append_only";
ALTER TABLE "public"."rate_book" ENABLE ALWAYS TRIGGER "rate_book_append_only";
ALTER TABLE "public"."calculation" ENABLE ALWAYS TRIGGER "calculation_append_only";

-- The role that the service works as. Roles belong to the whole server, so another Barema database may have
-- made it already, or be making it at this very moment.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'barema_runtime') THEN
        CREATE ROLE "barema_runtime" NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN
        NULL;
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'the user % may not create the role barema_runtime', current_user
            USING ERRCODE = 'insufficient_privilege',
                  HINT = pg_catalog.format(
                      'As an administrator of the server: ALTER ROLE %1$I CREATEROLE; or CREATE ROLE barema_runtime NOLOGIN; GRANT barema_runtime TO %1$I;',
                      current_user);
END
$$;

DO $$
DECLARE
    -- From version 16 on, being a member and being allowed to become the role are two things.
    needed TEXT := CASE WHEN pg_catalog.current_setting('server_version_num')::integer >= 160000
        THEN 'SET' ELSE 'MEMBER' END;
BEGIN
    IF NOT pg_catalog.pg_has_role(current_user, 'barema_runtime', needed) THEN
        EXECUTE pg_catalog.format('GRANT "barema_runtime" TO %I', current_user);
    END IF;
EXCEPTION
    WHEN unique_violation THEN
        NULL;
    WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'the user % may not become the role barema_runtime', current_user
            USING ERRCODE = 'insufficient_privilege',
                  HINT = pg_catalog.format(
                      'As an administrator of the server: GRANT barema_runtime TO %I;', current_user);
END
$$;

GRANT USAGE ON SCHEMA "public" TO "barema_runtime";
GRANT SELECT ON "public"."rate", "public"."rate_book" TO "barema_runtime";
GRANT SELECT, INSERT ON "public"."calculation" TO "barema_runtime";
