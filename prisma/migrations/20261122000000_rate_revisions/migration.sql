-- Rates are bitemporal from here on: a correction is a row that supersedes an earlier one of the same key, and
-- an administrator publishes rows by a revision that somebody else approves.

CREATE TYPE "public"."rate_revision_act" AS ENUM
    ('created', 'edited', 'submitted', 'approved', 'refused', 'withdrawn');

-- A revision. Its state follows from its acts.
CREATE TABLE "public"."rate_revision" (
    "id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "rate_revision_pkey" PRIMARY KEY ("id")
);

-- One act: who, when, what and why. Two people who act at once on the same state want the same number, and one
-- of them is refused.
CREATE TABLE "public"."rate_revision_event" (
    "revision_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" "public"."rate_revision_act" NOT NULL,
    "acting_person" TEXT NOT NULL,
    -- The name without what makes no other person: capitals, spaces, letters that cannot be seen.
    "acting_person_key" TEXT NOT NULL,
    "reason" TEXT,
    "rate_book_version" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "rate_revision_event_pkey" PRIMARY KEY ("revision_id", "number"),
    CONSTRAINT "rate_revision_event_revision_id_fkey" FOREIGN KEY ("revision_id")
        REFERENCES "public"."rate_revision" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "rate_revision_event_person_check" CHECK (pg_catalog.btrim("acting_person") <> '' AND pg_catalog.btrim("acting_person_key") <> ''),
    CONSTRAINT "rate_revision_event_reason_check"
        CHECK ("reason" IS NOT NULL OR "act" IN ('submitted', 'approved')),
    -- Deferred until the rows and their book are there; the version of a book names it.
    CONSTRAINT "rate_revision_event_rate_book_version_fkey" FOREIGN KEY ("rate_book_version")
        REFERENCES "public"."rate_book" ("version") ON DELETE RESTRICT ON UPDATE RESTRICT
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT "rate_revision_event_book_check"
        CHECK (("rate_book_version" IS NOT NULL) = ("act" = 'approved'))
);

-- The rows as an act that creates or edits left them.
CREATE TABLE "public"."rate_revision_row" (
    "revision_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "parameter" TEXT NOT NULL,
    "category" "public"."category",
    "unit" "public"."rate_unit" NOT NULL,
    "effective_from" DATE NOT NULL,
    "amount" NUMERIC,
    "confidence" "public"."confidence" NOT NULL,
    "source" TEXT,
    "note" TEXT,
    "supersedes_id" INTEGER,
    CONSTRAINT "rate_revision_row_pkey" PRIMARY KEY ("revision_id", "number", "position"),
    CONSTRAINT "rate_revision_row_event_fkey" FOREIGN KEY ("revision_id", "number")
        REFERENCES "public"."rate_revision_event" ("revision_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "rate_revision_row_amount_check" CHECK ("amount" >= 0 AND "amount" < 1e12),
    CONSTRAINT "rate_revision_row_whole_cents_check"
        CHECK ("unit" IN ('ratio', 'factor') OR "amount" = pg_catalog.round("amount", 2)),
    CONSTRAINT "rate_revision_row_supersedes_id_fkey" FOREIGN KEY ("supersedes_id")
        REFERENCES "public"."rate" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- The warnings that a submission or an approval takes upon itself, and why.
CREATE TABLE "public"."rate_revision_acknowledgement" (
    "revision_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT,
    "reason" TEXT NOT NULL,
    CONSTRAINT "rate_revision_acknowledgement_pkey" PRIMARY KEY ("revision_id", "number", "position"),
    CONSTRAINT "rate_revision_acknowledgement_event_fkey" FOREIGN KEY ("revision_id", "number")
        REFERENCES "public"."rate_revision_event" ("revision_id", "number") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "rate_revision_acknowledgement_reason_check" CHECK (pg_catalog.btrim("reason") <> '')
);

-- A key is parameter, category, unit and first day. Its rows are one chain: one row without predecessor, each
-- row superseded at most once, by a later one of the same key. The current row is the last of its chain, so
-- there is always exactly one. A row without amount takes the rate back.
ALTER TABLE "public"."rate"
    ALTER COLUMN "amount" DROP NOT NULL,
    -- No part of a key may be NULL, or the composite reference below would not be checked.
    ADD COLUMN "category_key" SMALLINT NOT NULL GENERATED ALWAYS AS (
        CASE "category" WHEN 'cohabitant' THEN 1 WHEN 'isolated' THEN 2 WHEN 'familyInCharge' THEN 3 ELSE 0 END
    ) STORED,
    ADD COLUMN "supersedes_id" INTEGER,
    ADD COLUMN "revision_id" UUID;

DROP INDEX "public"."rate_parameter_category_unit_effective_from_key";

CREATE UNIQUE INDEX "rate_first_of_key" ON "public"."rate" ("parameter", "category_key", "unit", "effective_from")
    WHERE "supersedes_id" IS NULL;

ALTER TABLE "public"."rate"
    ADD CONSTRAINT "rate_of_key" UNIQUE ("parameter", "category_key", "unit", "effective_from", "id"),
    ADD CONSTRAINT "rate_supersedes_id_key" UNIQUE ("supersedes_id"),
    ADD CONSTRAINT "rate_supersedes_same_key_fkey"
        FOREIGN KEY ("parameter", "category_key", "unit", "effective_from", "supersedes_id")
        REFERENCES "public"."rate" ("parameter", "category_key", "unit", "effective_from", "id")
        ON DELETE RESTRICT ON UPDATE RESTRICT,
    -- A category that is added one day needs a number of its own above.
    ADD CONSTRAINT "rate_category_key_check" CHECK (("category" IS NULL) = ("category_key" = 0)),
    ADD CONSTRAINT "rate_supersedes_earlier_check" CHECK ("supersedes_id" < "id"),
    ADD CONSTRAINT "rate_takes_back_check" CHECK ("amount" IS NOT NULL OR "supersedes_id" IS NOT NULL),
    ADD CONSTRAINT "rate_revision_id_fkey" FOREIGN KEY ("revision_id")
        REFERENCES "public"."rate_revision" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Finds the latest calculation of each case and period without sorting them all.
CREATE INDEX "calculation_latest_idx"
    ON "public"."calculation" ("case_reference", "period_start", "period_end", "id" DESC);

CREATE TRIGGER "rate_revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."rate_revision"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "rate_revision_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."rate_revision_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "rate_revision_row_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."rate_revision_row"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "rate_revision_acknowledgement_append_only"
    BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."rate_revision_acknowledgement"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();

ALTER TABLE "public"."rate_revision" ENABLE ALWAYS TRIGGER "rate_revision_append_only";
ALTER TABLE "public"."rate_revision_event" ENABLE ALWAYS TRIGGER "rate_revision_event_append_only";
ALTER TABLE "public"."rate_revision_row" ENABLE ALWAYS TRIGGER "rate_revision_row_append_only";
ALTER TABLE "public"."rate_revision_acknowledgement"
    ENABLE ALWAYS TRIGGER "rate_revision_acknowledgement_append_only";

-- An act follows the one before it, and nobody approves what he prepared himself.

CREATE FUNCTION "public"."check_rate_revision_event"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
DECLARE
    previous "public"."rate_revision_act";
BEGIN
    SELECT "act" INTO previous FROM "public"."rate_revision_event"
        WHERE "revision_id" = NEW."revision_id" AND "number" = NEW."number" - 1;
    IF (previous IS NULL AND (NEW."act" <> 'created' OR NEW."number" <> 1))
        OR (previous IN ('created', 'edited') AND NEW."act" NOT IN ('edited', 'submitted', 'withdrawn'))
        OR (previous = 'submitted' AND NEW."act" NOT IN ('approved', 'refused'))
        OR (previous = 'refused' AND NEW."act" NOT IN ('edited', 'withdrawn'))
        OR previous IN ('approved', 'withdrawn')
    THEN
        RAISE EXCEPTION 'the act % cannot follow % in a rate revision', NEW."act", coalesce(previous::text, 'nothing')
            USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."act" = 'approved' AND EXISTS (
        SELECT FROM "public"."rate_revision_event"
            WHERE "revision_id" = NEW."revision_id" AND "act" IN ('created', 'edited', 'submitted')
                AND ("acting_person_key" = NEW."acting_person_key"
                    OR pg_catalog.lower("acting_person") = pg_catalog.lower(NEW."acting_person")))
    THEN
        RAISE EXCEPTION 'a rate revision is approved by somebody who did not prepare it'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "rate_revision_event_check" BEFORE INSERT ON "public"."rate_revision_event"
    FOR EACH ROW EXECUTE FUNCTION "public"."check_rate_revision_event"();

-- Rows and acknowledgements come with their act, in its transaction, or not at all.

CREATE FUNCTION "public"."check_rate_revision_part"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM "public"."rate_revision_event" AS event
            WHERE event."revision_id" = NEW."revision_id" AND event."number" = NEW."number"
                AND event."act"::text = ANY (TG_ARGV)
                AND event.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid)
    THEN
        RAISE EXCEPTION 'the act of a rate revision is recorded already'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "rate_revision_row_check" BEFORE INSERT ON "public"."rate_revision_row"
    FOR EACH ROW EXECUTE FUNCTION "public"."check_rate_revision_part"('created', 'edited');
CREATE TRIGGER "rate_revision_acknowledgement_check" BEFORE INSERT ON "public"."rate_revision_acknowledgement"
    FOR EACH ROW EXECUTE FUNCTION "public"."check_rate_revision_part"('submitted', 'approved');

-- A rate comes from a revision, in the transaction that approves it and as it was approved. Only the owner of
-- the tables adds rates without one: those that come with the service.

CREATE FUNCTION "public"."check_rate_origin"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    IF NEW."revision_id" IS NULL THEN
        IF current_user = 'barema_runtime' THEN
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
                AND row."number" = (
                    SELECT pg_catalog.max("number") FROM "public"."rate_revision_event"
                        WHERE "revision_id" = NEW."revision_id" AND "act" IN ('created', 'edited'))
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

CREATE TRIGGER "rate_origin_check" BEFORE INSERT ON "public"."rate"
    FOR EACH ROW EXECUTE FUNCTION "public"."check_rate_origin"();

-- A book is recorded in the transaction that publishes its last rate.

CREATE FUNCTION "public"."check_rate_book"() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    IF current_user = 'barema_runtime' AND NOT EXISTS (
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

CREATE TRIGGER "rate_book_check" BEFORE INSERT ON "public"."rate_book"
    FOR EACH ROW EXECUTE FUNCTION "public"."check_rate_book"();

ALTER TABLE "public"."rate_revision_event" ENABLE ALWAYS TRIGGER "rate_revision_event_check";
ALTER TABLE "public"."rate_revision_row" ENABLE ALWAYS TRIGGER "rate_revision_row_check";
ALTER TABLE "public"."rate_revision_acknowledgement" ENABLE ALWAYS TRIGGER "rate_revision_acknowledgement_check";
ALTER TABLE "public"."rate" ENABLE ALWAYS TRIGGER "rate_origin_check";
ALTER TABLE "public"."rate_book" ENABLE ALWAYS TRIGGER "rate_book_check";

GRANT SELECT, INSERT ON "public"."rate_revision", "public"."rate_revision_event", "public"."rate_revision_row",
    "public"."rate_revision_acknowledgement" TO "barema_runtime";
-- Not the identifier: the order of the rows is the order of their publication.
GRANT INSERT ("parameter", "category", "unit", "amount", "effective_from", "source", "confidence", "note",
    "recorded_at", "supersedes_id", "revision_id") ON "public"."rate" TO "barema_runtime";
GRANT INSERT ON "public"."rate_book" TO "barema_runtime";
