"""What every page of a coordinator says at the top: the study, its notice, and where the parts of the work are."""

from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from larix.gate import Entry


def inviting_page(entry: Entry, here: str) -> dict[str, Any]:
    """The context that `inviting/frame.html` needs. `here` is the tab that one is at: overview, people, list, …"""
    key = entry.study.key
    tabs = (
        ("overview", "inviting:overview", _("Overview")),
        ("people", "inviting:invitees", _("People")),
        ("list", "inviting:list", _("The list")),
        ("letters", "inviting:letters", _("Letters")),
        ("scans", "inviting:scans", _("Scanned forms")),
        ("texts", "inviting:texts", _("Texts")),
    )
    return {
        "protocol": entry.protocol,
        "key": key,
        "tab": here,
        "way": "inviting",
        "inviting_tabs": [(name, address, title) for name, page, title in tabs if (address := _address(page, key))],
    }


def _address(page: str, key: str) -> str:
    try:
        return reverse(page, args=[key])
    except NoReverseMatch:
        return ""
