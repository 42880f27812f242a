"""Columns that are encrypted one by one. In Python a model has the value in clear; in the database it never is.

A value is bound to its table, its column and its row: moved elsewhere it does not open. The row is told by a column
that is known before it is stored and never changes (`row`). '' and NULL are kept apart. Such a column cannot be
searched, sorted or set by SQL: what would be written in clear is refused with an error.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from larix.encryption.values import Ciphers, Encrypted, decrypted, encrypted

Clear = TypeVar("Clear")

if TYPE_CHECKING:

    class _Column(models.Field[Clear, Clear], Generic[Clear]):
        def get_default(self) -> Any: ...

else:

    class _Column(models.BinaryField):
        def __class_getitem__(cls, _clear: Any) -> type:
            return cls


class Opened(DeferredAttribute):
    """The value in clear, opened when it is first asked for."""

    field: Any

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        if instance is None:
            return self
        name = self.field.attname
        value = instance.__dict__[name] if name in instance.__dict__ else super().__get__(instance, cls)
        if isinstance(value, Encrypted):
            value = instance.__dict__[name] = self.field.opened(value, getattr(instance, self.field.row))
        return value

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class EncryptedField(_Column[Clear]):
    """`row` names the column that tells the row; `longest`: letters at most, for whoever checks what is typed;

    `otherwise`: what a new row has where nothing is given. Kinds of values are the classes below.
    """

    is_encrypted: ClassVar[bool] = True
    descriptor_class: ClassVar[Any] = Opened

    def __init__(self, *, row: str = "key", longest: int = 0, otherwise: Any = None, **more: Any):
        super().__init__(**more)
        self.row, self.longest, self.otherwise = row, longest, otherwise

    def deconstruct(self) -> Any:
        name, path, args, more = super().deconstruct()
        more["row"] = self.row
        if self.longest:
            more["longest"] = self.longest
        if self.otherwise is not None:
            more["otherwise"] = self.otherwise
        return name, path, args, more

    def get_default(self) -> Any:
        return self.otherwise() if callable(self.otherwise) else self.otherwise

    def closed(self, value: Any, row: Any) -> Encrypted:
        """The value as it is to lie in this row."""
        return encrypted(self._written(value), self.place(row))

    def opened(self, value: bytes | None, row: Any) -> Any:
        """What lies in this row, in clear; None where nothing does. For rows that were read without their model."""
        return None if value is None else self._read(decrypted(value, self.place(row)))

    def opener(self) -> Callable[[Any, Any], Any]:
        """`opened` for many rows in one go: the keys are looked for once."""
        known: Ciphers = {}
        place, read = self.place(""), self._read

        def opened(value: bytes | None, row: Any) -> Any:
            return None if value is None else read(decrypted(value, f"{place}{row}", known))

        return opened

    def place(self, row: Any) -> str:
        """Where a value belongs: no other place opens it."""
        return f"{self.model._meta.db_table}.{self.column}:{row}"

    def pre_save(self, model_instance: Any, add: bool) -> Any:
        value = model_instance.__dict__.get(self.attname)
        if value is None or isinstance(value, Encrypted):  # nothing there, or read and never looked at
            return value
        return self.closed(value, getattr(model_instance, self.row))

    def from_db_value(self, value: Any, _expression: Any, _connection: Any) -> Encrypted | None:
        return None if value is None else Encrypted(value)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if value is not None and not isinstance(value, Encrypted):
            raise TypeError(f"{self.model.__name__}.{self.attname} is encrypted: SQL cannot search, sort or set it")
        return super().get_db_prep_value(value, connection, prepared)

    def to_python(self, value: Any) -> Any:
        return value

    def _written(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    def _read(self, clear: bytes) -> Any:
        return json.loads(clear)


class EncryptedText(EncryptedField[str]):
    def _written(self, value: str) -> bytes:
        return value.encode()

    def _read(self, clear: bytes) -> str:
        return clear.decode()


class EncryptedDay(EncryptedField[date | None]):
    def _written(self, value: date) -> bytes:
        return value.isoformat().encode()

    def _read(self, clear: bytes) -> date:
        return date.fromisoformat(clear.decode())


class EncryptedFlag(EncryptedField[bool]):
    def _written(self, value: bool) -> bytes:
        return b"1" if value else b"0"

    def _read(self, clear: bytes) -> bool:
        return clear == b"1"


class EncryptedJSON(EncryptedField[Any]):
    """Whatever JSON can say."""


def column_of(model: type[models.Model], name: str) -> EncryptedField[Any]:
    """The encrypted column of that name, for whoever opens rows that were read without their model."""
    field = model._meta.get_field(name)
    assert isinstance(field, EncryptedField)
    return field
