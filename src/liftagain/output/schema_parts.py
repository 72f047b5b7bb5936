"""The parts that the JSON Schemas are made of."""

from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]
DAY: Schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
NUMBER: Schema = {"type": "number"}
COUNT: Schema = {"type": "integer", "minimum": 0}
PAIN: Schema = {"type": "number", "minimum": 0, "maximum": 10}
SCALE = PAIN
POSITIVE: Schema = {"type": "number", "exclusiveMinimum": 0}
PHASES = ["hold", "settle", "restore", "rebuild", "return", "maintain"]
ROUTES = ["soreness", "acute", "persistent"]


def closed(keys: Schema, *, required: tuple[str, ...] | None = None, more: bool = False) -> Schema:
    """An object with these keys, all required unless said otherwise, and no others unless `more`."""
    needed = list(keys) if required is None else list(required)
    return {"type": "object", "properties": keys, "required": needed, "additionalProperties": more}


def maybe(schema: Schema) -> Schema:
    """The same, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def list_of(items: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": items}


def pair_of(items: Schema) -> Schema:
    """Exactly two of these."""
    return {"type": "array", "items": items, "minItems": 2, "maxItems": 2}
