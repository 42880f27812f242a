"""A study's texts with their places filled from its protocol and its sender."""

from collections.abc import Mapping
from datetime import date

from larix.core.words import LANGUAGES, Words
from larix.schedule import Protocol
from larix.studies.letters.days import day_said
from larix.studies.letters.pile import Filled, Sender
from larix.texts.filling import Value, fill


def filled(title: Words, body: Words, protocol: Protocol, sender: Sender) -> Filled:
    """The text in each language as it is printed."""
    bodies = [fill(body.said_in(language), places(protocol, sender, language)) for language in LANGUAGES]
    return Filled(title, Words(*bodies))


def places(protocol: Protocol, sender: Sender, language: str) -> Mapping[str, Value]:
    """What stands in each place of a text in one language. A protocol that does not say leaves a dash."""
    governance, inviting = protocol.governance, protocol.inviting
    said: dict[str, Value] = {
        "study": protocol.title.said_in(language), "controller": protocol.controller.said_in(language),
        "about": protocol.in_plain_words.said_in(language) if protocol.in_plain_words else NOT_SAID,
        "listed": _listed(protocol, language), "contact": sender.contact, "answer_address": sender.answer_page,
        "eligible": protocol.eligible.said.said_in(language) if protocol.eligible else NOT_SAID,
        "names_deleted": day_said(inviting.names_deleted_on).said_in(language) if inviting else NOT_SAID,
        "purposes": NOT_SAID, "recipients": NOT_SAID, "approvals": NOT_SAID, "storage_ends": NOT_SAID,
    }  # fmt: skip
    if governance is not None:
        said["purposes"] = [_with_basis(each.title, each.basis, language) for each in governance.purposes] or NOT_SAID
        said["recipients"] = [each.said_in(language) for each in governance.recipients] or NOT_SAID
        said["approvals"] = [
            f"{each.by.said_in(language)}, {each.number}, {day_said(each.on).said_in(language)}"
            for each in governance.approvals
        ] or NOT_SAID
        said["storage_ends"] = _day(governance.storage_ends_on, language)
    return said


NOT_SAID = "–"
NOTHING = Words("ingenting mer", "ingenting meir", "nothing more")


def _listed(protocol: Protocol, language: str) -> Value:
    """What the list holds beyond names: the variables of the comparison, where there is a basis for it."""
    comparison = protocol.comparison
    if comparison is None or comparison.basis is None:
        return NOTHING.said_in(language)
    return [each.title.said_in(language).lower() for each in comparison.variables]


def _with_basis(title: Words, basis: Words | None, language: str) -> str:
    return title.said_in(language) + (f" ({basis.said_in(language)})" if basis else "")


def _day(day: date | None, language: str) -> str:
    return day_said(day).said_in(language) if day else NOT_SAID
