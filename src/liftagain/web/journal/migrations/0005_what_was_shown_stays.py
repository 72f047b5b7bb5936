"""What was shown is sealed, and the database itself refuses to change it or the knowledge that was kept for it."""

from django.db import migrations, models

TABLES = ("journal_shown", "journal_knowledgebundle")
SQLITE = """
CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, 'what was shown is never changed'); END
"""
POSTGRESQL = """
CREATE FUNCTION {table}_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what was shown is never changed'; END $$;
CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_stays();
"""


def refuse_updates(_apps, schema_editor):
    text = SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL
    for table in TABLES:
        schema_editor.execute(text.format(table=table))


class Migration(migrations.Migration):
    dependencies = [("journal", "0004_sides_and_pain")]
    operations = [
        migrations.AddField("shown", "output_hash", models.CharField(blank=True, default="", max_length=64)),
        migrations.AddField("shown", "facts_until", models.BigIntegerField(null=True)),
        migrations.AddField("shown", "program", models.CharField(blank=True, default="", max_length=16)),
        migrations.RunPython(refuse_updates, elidable=False),
    ]
