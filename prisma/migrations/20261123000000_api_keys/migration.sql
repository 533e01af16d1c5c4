-- Keys of simple systems. The secret is shown once, when a key is made; only its hash is here.
CREATE TABLE "public"."api_key" (
    "id" UUID NOT NULL,
    -- Who acts with it.
    "name" TEXT NOT NULL,
    -- SHA-256 of the secret, in lowercase hexadecimal.
    "secret_hash" TEXT NOT NULL,
    "scopes" TEXT[] NOT NULL,
    -- Enterprise numbers of the organizations that its holder acts for.
    "organizations" TEXT[] NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "api_key_name_check" CHECK (pg_catalog.btrim("name") <> ''),
    CONSTRAINT "api_key_secret_hash_check" CHECK ("secret_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "api_key_scopes_check" CHECK (pg_catalog.cardinality("scopes") > 0),
    CONSTRAINT "api_key_expires_at_check" CHECK ("expires_at" > "recorded_at")
);

CREATE UNIQUE INDEX "api_key_secret_hash_key" ON "public"."api_key" ("secret_hash");

CREATE TABLE "public"."api_key_revocation" (
    "api_key_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "api_key_revocation_pkey" PRIMARY KEY ("api_key_id"),
    CONSTRAINT "api_key_revocation_api_key_id_fkey" FOREIGN KEY ("api_key_id")
        REFERENCES "public"."api_key" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TRIGGER "api_key_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."api_key"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();
CREATE TRIGGER "api_key_revocation_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "public"."api_key_revocation"
    FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"();

ALTER TABLE "public"."api_key" ENABLE ALWAYS TRIGGER "api_key_append_only";
ALTER TABLE "public"."api_key_revocation" ENABLE ALWAYS TRIGGER "api_key_revocation_append_only";

-- Keys are made and revoked by command, as the owner; the service only looks them up.
GRANT SELECT ON "public"."api_key", "public"."api_key_revocation" TO "barema_runtime";
