"""Lets the tests' own database be emptied between tests that commit: the log's triggers would refuse that, rightly."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management.commands import flush

from larix.access import triggers


@pytest.fixture(autouse=True, scope="session")
def _the_log_is_emptied_between_tests() -> Iterator[None]:
    emptied = flush.Command.handle

    def handle(self: flush.Command, **options: Any) -> None:
        triggers.take_down()
        try:
            emptied(self, **options)
        finally:
            triggers.put_up()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flush.Command, "handle", handle)
        yield
