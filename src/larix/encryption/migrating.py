"""For migrations: turns columns that lay in clear into encrypted ones, in the same transaction as the tables change."""

from collections.abc import Callable, Collection, Mapping
from typing import Any
from uuid import uuid4

from django.db import migrations, models
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.operations.base import Operation

from larix.encryption.keys import make_first_key

AT_A_TIME = 500
CLEAR = "{}_in_clear"


def encrypt_in_place(app: str, model: str, columns: Mapping[str, Any], also: Collection[str] = ()) -> list[Operation]:
    """Steps after which these columns are encrypted: {name: the new field}. Rows are filled 500 at a time.

    `also`: columns that follow from them and are stored in the same go.
    """
    beside = [migrations.RenameField(model, name, CLEAR.format(name)) for name in columns]
    new = [migrations.AddField(model, name, _that_may_be_empty(field)) for name, field in columns.items()]
    fill = migrations.RunPython(_encrypting(f"{app}.{model}", tuple(columns), tuple(also)), _nothing)
    gone = [migrations.RemoveField(model, CLEAR.format(name)) for name in columns]
    whole = [migrations.AlterField(model, name, field) for name, field in columns.items() if not field.null]
    last = migrations.RunPython(_nothing, _only_empty(app, model))  # the way back is tried from here
    return [*beside, *new, fill, *gone, *whole, last]


def give_keys(app: str, model: str) -> list[Operation]:
    """Steps after which each row has a random key: what its encrypted columns are bound to."""

    def run(apps: Any, schema: Any) -> None:
        rows = apps.get_model(f"{app}.{model}").objects.using(schema.connection.alias).filter(key=None)
        for row in rows.iterator(AT_A_TIME):
            row.key = uuid4()
            row.save(update_fields=["key"])
        _settle(schema)

    key: models.UUIDField[Any, Any] = models.UUIDField(default=uuid4, editable=False, unique=True)
    return [
        migrations.AddField(model, "key", models.UUIDField(null=True, editable=False)),
        migrations.RunPython(run, _nothing),
        migrations.AlterField(model, "key", key),
    ]


def _encrypting(label: str, columns: tuple[str, ...], also: tuple[str, ...]) -> Callable[[Any, Any], None]:
    def run(apps: Any, schema: Any) -> None:
        rows = apps.get_model(label).objects.using(schema.connection.alias).order_by("pk")
        last: Any = None
        while some := list((rows if last is None else rows.filter(pk__gt=last))[:AT_A_TIME]):
            make_first_key()
            for row in some:
                for name in columns:
                    setattr(row, name, getattr(row, CLEAR.format(name)))
                row.save(update_fields=[*columns, *also])
            last = some[-1].pk
        _settle(schema)

    return run


def _that_may_be_empty(field: Any) -> Any:
    """The same column while its rows are being filled."""
    _name, _path, _args, given = field.deconstruct()
    return type(field)(**{**given, "null": True})


def _settle(schema: Any) -> None:
    """On PostgreSQL tables change next, which no check that still waits may stop."""
    if schema.connection.vendor == "postgresql":
        schema.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _only_empty(app: str, model: str) -> Callable[[Any, Any], None]:
    """There is no way back to values in clear: only a table with nobody in it goes back."""

    def back(apps: Any, schema: Any) -> None:
        if apps.get_model(f"{app}.{model}").objects.using(schema.connection.alias).exists():
            raise IrreversibleError(f"{app}.{model} is encrypted and has rows: it does not go back")

    return back


def _nothing(_apps: Any, _schema: Any) -> None:
    """There is nothing to do in this direction."""
