"""Sets know the side that worked, and the pain during their exercise."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("journal", "0003_outcomes_carry_their_instrument")]

    operations: ClassVar = [
        migrations.AddField("loggedset", "side", models.CharField(blank=True, default="", max_length=5)),
        migrations.AddField("loggedset", "pain", models.IntegerField(null=True)),
    ]
