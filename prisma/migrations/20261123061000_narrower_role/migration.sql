-- An act without organization is seen by all of them. So the service adds one only for what belongs to all, which is the
-- rates and the keys, and about no calculation.
DROP POLICY "act_of_organization" ON "public"."act";
CREATE POLICY "act_of_organization" ON "public"."act" TO "barema_runtime"
    USING ("organization" IS NULL OR "organization" = ANY (pg_catalog.string_to_array(
        pg_catalog.current_setting('barema.organizations', true), ',')))
    WITH CHECK (
        "organization" = ANY (pg_catalog.string_to_array(
            pg_catalog.current_setting('barema.organizations', true), ','))
        OR "organization" IS NULL AND "calculation_id" IS NULL AND "kind" IN ('prepared', 'submitted', 'approved',
            'refused', 'withdrawn', 'exported', 'keyCreated', 'keyRevoked'));

-- The day on which content is due is one of UTC, whatever the zone of whoever asks; so the audit computes it too.
ALTER FUNCTION "public"."check_erasure"() SET "TimeZone" = 'UTC';
ALTER FUNCTION "public"."erase_due_calculations"(INTEGER) SET "TimeZone" = 'UTC';

-- Large objects belong to no organization and are no record: nobody but an administrator makes one here. Only he can
-- say so; for an owner who is none it stays as it is.
DO $$
BEGIN
    IF (SELECT role.rolsuper FROM pg_catalog.pg_roles AS role WHERE role.rolname = current_user) THEN
        REVOKE EXECUTE ON FUNCTION pg_catalog.lo_create(OID), pg_catalog.lo_creat(INTEGER),
            pg_catalog.lo_from_bytea(OID, BYTEA) FROM PUBLIC;
    END IF;
END
$$;
