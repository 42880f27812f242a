"""Django's own `migrate`, after which the log's triggers stand: a table that SQLite makes anew loses them silently."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connection

from larix.access import triggers


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        """They are down meanwhile on SQLite, which renames no table that a trigger of another one reads."""
        if options.get("check_unapplied") or options.get("plan"):  # looks, and changes nothing
            super().handle(*args, **options)
            return
        if connection.vendor == "sqlite":
            triggers.take_down()
        try:
            super().handle(*args, **options)
        finally:
            triggers.put_up()
