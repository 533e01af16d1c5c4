-- The planner's statistics of a column hold values of it, and keep them when the rows are long erased. So none are made
-- of what is erased, and those that there are go.

ALTER TABLE "public"."calculation"
    ALTER COLUMN "case_reference" SET STATISTICS 0,
    ALTER COLUMN "facts" SET STATISTICS 0,
    ALTER COLUMN "result" SET STATISTICS 0;
ALTER TABLE "public"."calculation_batch_chunk"
    ALTER COLUMN "input" SET STATISTICS 0,
    ALTER COLUMN "outcome" SET STATISTICS 0;

SELECT pg_catalog.pg_clear_attribute_stats('public', class.relname, personal.attname, inherited)
  FROM pg_catalog.pg_class AS class,
       (VALUES ('case_reference'), ('facts'), ('result')) AS personal (attname),
       (VALUES (true), (false)) AS scope (inherited)
 WHERE class.oid IN (SELECT relid FROM pg_catalog.pg_partition_tree('"public"."calculation"'))
   AND (class.relkind = 'p' OR NOT inherited);
SELECT pg_catalog.pg_clear_attribute_stats('public', 'calculation_batch_chunk', personal.attname, false)
  FROM (VALUES ('input'), ('outcome')) AS personal (attname);

-- As before; a partition does not take this over from its table.
CREATE OR REPLACE FUNCTION "public"."guard_calculation_partition"("partition" REGCLASS) RETURNS void
    LANGUAGE plpgsql
    SET search_path = ''
AS $$
BEGIN
    EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', "partition");
    EXECUTE pg_catalog.format('ALTER TABLE %s ALTER COLUMN "case_reference" SET STATISTICS 0,
        ALTER COLUMN "facts" SET STATISTICS 0, ALTER COLUMN "result" SET STATISTICS 0', "partition");
    EXECUTE pg_catalog.format('CREATE TRIGGER "calculation_append_only" BEFORE DELETE OR TRUNCATE ON %s
        FOR EACH STATEMENT EXECUTE FUNCTION "public"."refuse_change"()', "partition");
    EXECUTE pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER "calculation_append_only"', "partition");
END
$$;
