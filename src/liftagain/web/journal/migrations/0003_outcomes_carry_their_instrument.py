"""The database itself refuses an outcome that does not say with what, and how, it was taken."""

from django.db import migrations

KEYS = ("instrument", "version", "language", "mode", "value")
MISSING = " OR ".join(f"json_extract(NEW.body, '$.{key}') IS NULL" for key in KEYS)
SQLITE = f"""
CREATE TRIGGER journal_outcome_is_whole BEFORE INSERT ON journal_fact
WHEN NEW.kind = 'outcome' AND NEW.body IS NOT NULL AND ({MISSING})
BEGIN SELECT RAISE(ABORT, 'an outcome carries its instrument, version, language, mode and value'); END
"""
MISSING_THERE = " OR ".join(f"NEW.body ->> '{key}' IS NULL" for key in KEYS)
POSTGRESQL = f"""
CREATE FUNCTION journal_outcome_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'an outcome carries its instrument, version, language, mode and value'; END $$;
CREATE TRIGGER journal_outcome_is_whole BEFORE INSERT ON journal_fact FOR EACH ROW
WHEN (NEW.kind = 'outcome' AND NEW.body IS NOT NULL AND ({MISSING_THERE}))
EXECUTE FUNCTION journal_outcome_is_whole();
"""


def refuse_bare_numbers(_apps, schema_editor):
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL)


class Migration(migrations.Migration):
    dependencies = [("journal", "0002_facts_stay")]
    operations = [migrations.RunPython(refuse_bare_numbers, elidable=False)]
