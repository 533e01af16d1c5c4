-- As before; the leaves too are looked at behind the identifier only, instead of all of them from the first on.
CREATE OR REPLACE FUNCTION "public"."calculations_outside_tree"("behind" UUID, "most" INTEGER)
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
       AND NOT EXISTS (SELECT FROM "public"."audit_leaf" AS leaf
            WHERE leaf."calculation_id" = calculation."id" AND leaf."calculation_id" > "behind")
     ORDER BY calculation."id" LIMIT "most";
$$;

-- Finds what is due to be erased without looking at what is not.
CREATE INDEX "calculation_due_idx" ON "public"."calculation" ("organization", "recorded_at") WHERE "erased_at" IS NULL;
