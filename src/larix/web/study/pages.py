"""What every page of a study says at the top: its title, its notice, its snapshot."""

from typing import Any

from larix.gate import Entry
from larix.marts import Manifest
from larix.web.saying import data_day


def study_page(entry: Entry, manifest: Manifest | None, here: str) -> dict[str, Any]:
    """The context that the frame of a researcher's page needs. `here` is the tab that one is at.

    `manifest` None: there is no snapshot that may be shown now.
    """
    page = {"protocol": entry.protocol, "key": entry.study.key, "tab": here, "way": "studies"}
    return page | ({"manifest": manifest, "data_day": data_day(manifest)} if manifest else {})


def interview_page(entry: Entry) -> dict[str, Any]:
    return {"protocol": entry.protocol, "key": entry.study.key, "way": "interviews"}
