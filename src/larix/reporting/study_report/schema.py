"""The JSON Schema of results.json. Run it (`python -m larix.reporting.study_report.schema`) to write it anew."""

import json
from pathlib import Path

from larix.reporting.study_report.make import RESULTS

SHIPPED = Path(__file__).parent / "results-1.schema.json"
PUBLISHED = Path(__file__).parents[4] / "docs" / "schema" / "results-1.json"


def schema_text() -> str:
    schema = RESULTS.json_schema(mode="serialization")
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Larix study report: results.json, version 1",
    }
    return json.dumps({**schema, **head}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    for path in (SHIPPED, PUBLISHED):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema_text(), encoding="utf-8")
