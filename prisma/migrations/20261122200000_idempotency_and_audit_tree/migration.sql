-- Which calculation a caller's Idempotency-Key has made. Written in the transaction of the calculation.
CREATE TABLE "public"."idempotency_key" (
    "key" TEXT NOT NULL,
    "calculation_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("key"),
    CONSTRAINT "idempotency_key_key_check" CHECK ("key" ~ '^[!-~]{1,255}$')
);

CREATE INDEX "idempotency_key_recorded_at_idx" ON "public"."idempotency_key" ("recorded_at");

-- The one way to remove keys, whoever asks: those that are older than 24 hours by the clock of the database.
CREATE FUNCTION "public"."delete_expired_idempotency_keys"() RETURNS void
    LANGUAGE sql
    SECURITY DEFINER
    SET search_path = ''
AS $$
    DELETE FROM "public"."idempotency_key"
        WHERE "recorded_at" < CURRENT_TIMESTAMP - INTERVAL '24 hours';
$$;

REVOKE ALL ON FUNCTION "public"."delete_expired_idempotency_keys"() FROM PUBLIC;

-- The keys that have signed checkpoints.
CREATE TABLE "public"."audit_key" (
    "key_id" TEXT NOT NULL,
    "public_key_pem" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "audit_key_pkey" PRIMARY KEY ("key_id")
);

-- The leaves of the Merkle tree, one for each calculation, in the order in which they entered it. No foreign
-- key: whether the calculation is still there is what the audit finds out.
CREATE TABLE "public"."audit_leaf" (
    "leaf_index" BIGINT NOT NULL,
    "calculation_id" UUID NOT NULL,
    -- The hash of the leaf, then those of the larger complete subtrees that end with it, smallest first: as
    -- many as its index has ones at the end in binary. So every complete subtree is kept exactly once.
    "hashes" BYTEA NOT NULL,
    CONSTRAINT "audit_leaf_pkey" PRIMARY KEY ("leaf_index"),
    CONSTRAINT "audit_leaf_index_check" CHECK ("leaf_index" >= 0),
    CONSTRAINT "audit_leaf_hashes_check"
        CHECK (pg_catalog.length("hashes") > 0 AND pg_catalog.length("hashes") % 32 = 0)
);

CREATE UNIQUE INDEX "audit_leaf_calculation_id_key" ON "public"."audit_leaf" ("calculation_id");

-- What was signed of the tree. Each checkpoint but the first names the one before it, and only one can.
CREATE TABLE "public"."audit_checkpoint" (
    "tree_size" BIGINT NOT NULL,
    "root_hash" TEXT NOT NULL,
    "previous_checkpoint_hash" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("tree_size"),
    CONSTRAINT "audit_checkpoint_tree_size_check" CHECK ("tree_size" > 0)
);

CREATE UNIQUE INDEX "audit_checkpoint_previous_checkpoint_hash_key"
    ON "public"."audit_checkpoint" ("previous_checkpoint_hash") NULLS NOT DISTINCT;

CREATE TRIGGER "audit_key_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."audit_key"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "audit_leaf_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."audit_leaf"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "audit_checkpoint_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."audit_checkpoint"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();

ALTER TABLE "public"."audit_key" ENABLE ALWAYS TRIGGER "audit_key_append_only";
ALTER TABLE "public"."audit_leaf" ENABLE ALWAYS TRIGGER "audit_leaf_append_only";
ALTER TABLE "public"."audit_checkpoint" ENABLE ALWAYS TRIGGER "audit_checkpoint_append_only";

GRANT SELECT ON "public"."idempotency_key" TO "barema_runtime";
-- Not its instant, which decides when the key may go.
GRANT INSERT ("key", "calculation_id") ON "public"."idempotency_key" TO "barema_runtime";
GRANT EXECUTE ON FUNCTION "public"."delete_expired_idempotency_keys"() TO "barema_runtime";
GRANT SELECT, INSERT ON "public"."audit_key", "public"."audit_leaf", "public"."audit_checkpoint"
    TO "barema_runtime";
