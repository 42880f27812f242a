"""Roles for the tests of pages: one line gives somebody a role at a study."""

from larix.access.actor import HeldAt
from larix.access.models import Account, Grant
from larix.access.roles import Role
from tests.cast import grant


def holds(account: Account, role: Role, study: str) -> Grant:
    return grant(account, role, HeldAt("study", study))
