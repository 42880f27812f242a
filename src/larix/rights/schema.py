"""The JSON Schema of what a person takes out about themself; `python -m larix.rights.schema` writes it anew."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from larix.core.about import Everything

PUBLISHED = Path(__file__).parents[3] / "docs" / "schema" / "everything-1.json"


def schema() -> dict[str, Any]:
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Larix: everything that is kept about one person, version 1",
    }
    return {**TypeAdapter(Everything).json_schema(mode="serialization"), **head}


def schema_text() -> str:
    return json.dumps(schema(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PUBLISHED.write_text(schema_text(), encoding="utf-8")
