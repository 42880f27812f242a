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

    `also`: columns that follow from them and are stored in the same go. There is no way back to values in clear: only
    a table with nobody in it goes back.
    """
    beside = [migrations.RenameField(model, name, CLEAR.format(name)) for name in columns]
    new = [migrations.AddField(model, name, _that_may_be_empty(field)) for name, field in columns.items()]
    fill = ForEachRow(app, model, _encrypting(f"{app}.{model}", tuple(columns), tuple(also)))
    gone = [migrations.RemoveField(model, CLEAR.format(name)) for name in columns]
    whole = [migrations.AlterField(model, name, field) for name, field in columns.items() if not field.null]
    return [*beside, *new, fill, *gone, *whole, ForEachRow(app, model, _nothing)]  # the way back is tried from here


def give_keys(app: str, model: str) -> list[Operation]:
    """Steps after which each row has a random key: what its encrypted columns are bound to."""

    def run(apps: Any, schema: Any) -> None:
        rows = apps.get_model(f"{app}.{model}").objects.using(schema.connection.alias).filter(key=None)
        for row in rows.iterator(AT_A_TIME):
            row.key = uuid4()
            row.save(update_fields=["key"])

    key: models.UUIDField[Any, Any] = models.UUIDField(default=uuid4, editable=False, unique=True)
    return [
        migrations.AddField(model, "key", models.UUIDField(null=True, editable=False)),
        ForEachRow(app, model, run),
        migrations.AlterField(model, "key", key),
    ]


class ForEachRow(Operation):
    """Like RunPython, for one table; where it is empty, as in a new database, nothing is made ready and nothing run."""

    reduces_to_sql = False

    def __init__(self, app: str, model: str, run: Callable[[Any, Any], None]):
        self.table, self.run = f"{app}_{model}", run

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The tables stay as they are."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        if self._has_rows(schema_editor):
            from_state.clear_delayed_apps_cache()
            self.run(from_state.apps, schema_editor)
            if schema_editor.connection.vendor == "postgresql":  # tables change next: no check may wait until then
                schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        if self._has_rows(schema_editor):
            raise IrreversibleError(f"{self.table} is encrypted and has rows: it does not go back")

    def _has_rows(self, schema_editor: Any) -> bool:
        with schema_editor.connection.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM {schema_editor.quote_name(self.table)} LIMIT 1")
            return cursor.fetchone() is not None


def _encrypting(label: str, columns: tuple[str, ...], also: tuple[str, ...]) -> Callable[[Any, Any], None]:
    def run(apps: Any, schema: Any) -> None:
        make_first_key()
        rows = apps.get_model(label).objects.using(schema.connection.alias).order_by("pk")
        last: Any = None
        while some := list((rows if last is None else rows.filter(pk__gt=last))[:AT_A_TIME]):
            for row in some:
                for name in columns:
                    setattr(row, name, getattr(row, CLEAR.format(name)))
                row.save(update_fields=[*columns, *also])
            last = some[-1].pk

    return run


def _that_may_be_empty(field: Any) -> Any:
    """The same column while its rows are being filled."""
    _name, _path, _args, given = field.deconstruct()
    return type(field)(**{**given, "null": True})


def _nothing(_apps: Any, _schema: Any) -> None:
    """There is nothing to do in this direction."""
