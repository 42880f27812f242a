"""For migrations: turns columns that lay in clear into encrypted ones, in the same transaction as the tables change."""

from collections.abc import Callable, Mapping
from typing import Any

from larix.encryption.keys import make_first_key

AT_A_TIME = 500


def encrypting(label: str, columns: Mapping[str, str]) -> Callable[[Any, Any], None]:
    """For RunPython: writes what lies in clear in each column into the encrypted one: {encrypted: in clear}."""

    def run(apps: Any, schema: Any) -> None:
        model = apps.get_model(label)
        rows = model.objects.using(schema.connection.alias).order_by("pk")
        if not rows.exists():
            return
        make_first_key()
        last: Any = None
        while some := list((rows if last is None else rows.filter(pk__gt=last))[:AT_A_TIME]):
            for row in some:
                for name, before in columns.items():
                    setattr(row, name, getattr(row, before))
                row.save(update_fields=list(columns))
            last = some[-1].pk
        if schema.connection.vendor == "postgresql":  # tables change next, which no waiting check may stop
            schema.execute("SET CONSTRAINTS ALL IMMEDIATE")

    return run
