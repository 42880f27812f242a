"""What may be done with accounts and roles. Pure."""

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words


def may_open(*, username: str, taken: bool) -> Ruling:
    """A user name belongs to one account, whatever its capital letters."""
    if not taken:
        return ALLOWED
    return refuse(
        "name_is_taken",
        Words(
            f"Det finnes alt en konto som heter {username}. Ingenting er endret.",
            f"Det finst alt ein konto som heiter {username}. Ingenting er endra.",
            f"There is an account called {username} already. Nothing was changed.",
        ),
        law.ACCOUNTS,
    )


def may_end(*, administers: bool, others: int) -> Ruling:
    """`others`: how many other open accounts hold the same role today. Somebody must be left to give roles."""
    if not administers or others:
        return ALLOWED
    return refuse(
        "last_administrator",
        Words(
            "Dette er den siste administratoren. Gi rollen til en annen først.",
            "Dette er den siste administratoren. Gi rolla til ein annan først.",
            "This is the last administrator. Give the role to somebody else first.",
        ),
        law.ACCOUNTS,
    )
