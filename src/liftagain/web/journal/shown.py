"""What was shown: each decision with its inputs, their hash and the knowledge that it came from."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from liftagain.app.program import program_mark
from liftagain.knowledge.bundle import knowledge
from liftagain.knowledge.kept import packed
from liftagain.web.journal.clock import now
from liftagain.web.journal.facts import newest_number
from liftagain.web.journal.models import KnowledgeBundle, Shown


def hash_of(inputs: Mapping[str, Any]) -> str:
    """A hash of inputs or of an output that does not depend on the order of their keys."""
    canonical = json.dumps(inputs, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def keep(decision: str, inputs: Mapping[str, Any], output: Mapping[str, Any]) -> None:
    """Keeps a decision (`screening`, `review`, `plan`) as it is shown; the same one from the same inputs once a day."""
    version = str(output["knowledge_version"]) if "knowledge_version" in output else knowledge().version
    moment = now()
    with transaction.atomic():
        _keep_bundle(version)
        Shown.objects.get_or_create(
            decision=decision,
            day=moment.day,
            inputs_hash=hash_of(inputs),
            knowledge_version=version,
            defaults={
                "shown_at": moment.at,
                "time_zone": moment.zone,
                "inputs": dict(inputs),
                "output": dict(output),
                "output_hash": hash_of(output),
                "facts_until": newest_number(),
                "program": program_mark(),
            },
        )


def _keep_bundle(version: str) -> None:
    if KnowledgeBundle.objects.filter(version=version).exists():
        return
    files = packed(knowledge())
    KnowledgeBundle.objects.get_or_create(version=version, defaults={"files": files, "kept_at": now().at})
