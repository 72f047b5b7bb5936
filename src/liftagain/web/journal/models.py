"""The tables. Facts are never changed: the database itself refuses an update of them."""

import uuid
from typing import Any, ClassVar

from django.db import models


class Fact(models.Model):
    """Something that the person told us. A later fact may supersede it; an empty body withdraws it."""

    number = models.BigAutoField(primary_key=True)
    id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=32)
    day = models.DateField()
    recorded_at = models.DateTimeField()
    time_zone = models.CharField(max_length=64)
    body = models.JSONField(null=True)
    supersedes = models.OneToOneField(
        "self", null=True, on_delete=models.DO_NOTHING, to_field="id", related_name="superseded_by"
    )

    class Meta:
        """In the order of recording."""

        ordering: ClassVar = ["number"]
        indexes: ClassVar = [models.Index(fields=["kind", "number"], name="fact_kind")]

    @property
    def told(self) -> dict[str, Any]:
        """The body; empty where the fact withdraws another."""
        return self.body or {}

    def __str__(self) -> str:
        """The kind and the day; never the content."""
        return f"{self.kind} of {self.day}"


class StagedFile(models.Model):
    """A dropped file between its preview and the person's word. It is removed either way."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=255)
    content = models.BinaryField()
    unit = models.CharField(max_length=2, blank=True)
    staged_at = models.DateTimeField()


class Import(models.Model):
    """One imported file: what it was, what it held, and when it was undone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    source = models.CharField(max_length=32)
    unit = models.CharField(max_length=8)
    counts = models.JSONField()
    imported_at = models.DateTimeField()
    time_zone = models.CharField(max_length=64)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        """Oldest first."""

        ordering: ClassVar = ["imported_at"]


class LoggedSet(models.Model):
    """One set of a training log, with what its workout and its exercise were called in the file."""

    number = models.BigAutoField(primary_key=True)
    source_file = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="sets", db_column="import_id")
    key = models.CharField(max_length=64)
    workout = models.PositiveIntegerField()
    day = models.DateField()
    started = models.CharField(max_length=32, blank=True)
    title = models.TextField(blank=True)
    workout_note = models.TextField(blank=True)
    workout_s = models.FloatField(null=True)
    entry = models.PositiveIntegerField()
    name = models.TextField()
    exercise = models.CharField(max_length=80, blank=True)
    entry_note = models.TextField(blank=True)
    kind = models.CharField(max_length=8)
    reps = models.IntegerField(null=True)
    load_kg = models.FloatField(null=True)
    duration_s = models.FloatField(null=True)
    distance_m = models.FloatField(null=True)
    rpe = models.FloatField(null=True)
    row = models.IntegerField(null=True)
    side = models.CharField(max_length=5, blank=True, default="")
    pain = models.IntegerField(null=True)

    class Meta:
        """A set stands once in an import; across imports `imports.confirm` leaves duplicates out."""

        ordering: ClassVar = ["number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["source_file", "key"], name="set_once")]
        indexes: ClassVar = [models.Index(fields=["key"], name="set_key")]


class Shown(models.Model):
    """A decision as it was shown, with everything that it was computed from. The database refuses to change it.

    `output_hash` seals what was shown. `facts_until` is the number of the newest fact then, `program` the mark of the
    code. All three are empty for what an older version of the program kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    decision = models.CharField(max_length=16)
    day = models.DateField()
    shown_at = models.DateTimeField()
    time_zone = models.CharField(max_length=64)
    inputs = models.JSONField()
    inputs_hash = models.CharField(max_length=64)
    knowledge_version = models.CharField(max_length=32)
    output = models.JSONField()
    output_hash = models.CharField(max_length=64, blank=True, default="")
    facts_until = models.BigIntegerField(null=True)
    program = models.CharField(max_length=16, blank=True, default="")

    class Meta:
        """The same decision from the same inputs is kept once a day."""

        ordering: ClassVar = ["shown_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["decision", "day", "inputs_hash", "knowledge_version"], name="shown_once_a_day"
            )
        ]


class KnowledgeBundle(models.Model):
    """The knowledge files of a version that a decision was shown from, so that it can be computed again."""

    version = models.CharField(primary_key=True, max_length=32)
    files = models.BinaryField()
    kept_at = models.DateTimeField()
