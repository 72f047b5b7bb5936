"""The database itself refuses to change a fact."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER journal_fact_stays BEFORE UPDATE ON journal_fact
BEGIN SELECT RAISE(ABORT, 'a fact is never changed; record one that supersedes it'); END
"""
POSTGRESQL = """
CREATE FUNCTION journal_fact_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a fact is never changed; record one that supersedes it'; END $$;
CREATE TRIGGER journal_fact_stays BEFORE UPDATE ON journal_fact FOR EACH ROW EXECUTE FUNCTION journal_fact_stays();
"""


def refuse_updates(_apps, schema_editor):
    schema_editor.execute(SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL)


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_first")]
    operations = [migrations.RunPython(refuse_updates, elidable=False)]
