-- What is due is looked for by the index of each organization. Without this the server reads millions of calculations
-- from the first to the last, every day: it takes a ninth of them to be due, and mostly none is.
ALTER FUNCTION "public"."erase_due_calculations"(INTEGER) SET "enable_seqscan" = off;
