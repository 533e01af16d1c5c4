-- The planner's statistics of a column hold values of it, and keep them when the rows are long erased. So none are made
-- of what is erased, and those that there are go.

-- What an erasure takes of a calculation, as far as this database has it.
DO $$
DECLARE
    personal NAME;
BEGIN
    FOR personal IN
        SELECT attname FROM pg_catalog.pg_attribute
         WHERE attrelid = '"public"."calculation"'::pg_catalog.regclass
           AND attname IN ('case_reference', 'facts', 'result', 'input_hash', 'result_hash', 'salt')
    LOOP
        EXECUTE pg_catalog.format('ALTER TABLE "public"."calculation" ALTER COLUMN %I SET STATISTICS 0', personal);
        PERFORM pg_catalog.pg_clear_attribute_stats('public', class.relname, personal, class.relkind = 'p')
           FROM pg_catalog.pg_class AS class
          WHERE class.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree('"public"."calculation"'));
    END LOOP;
END
$$;

ALTER TABLE "public"."calculation_batch_chunk"
    ALTER COLUMN "input" SET STATISTICS 0,
    ALTER COLUMN "outcome" SET STATISTICS 0;
SELECT pg_catalog.pg_clear_attribute_stats('public', 'calculation_batch_chunk', personal.attname, false)
  FROM (VALUES ('input'), ('outcome')) AS personal (attname);

-- As before; a partition does not take this over from its table.
CREATE OR REPLACE FUNCTION "public"."guard_calculation_partition"("partition" REGCLASS) RETURNS void
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
DECLARE
    personal NAME;
BEGIN
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
