"""A study's texts as somebody reads them: who stands as the sender, and the places filled as in the letters."""

from dataclasses import replace

from larix.schedule import Nature, Protocol
from larix.settings.letters import LETTERS
from larix.studies.actions.letters import EXAMPLE
from larix.studies.letters import Sender, filled
from larix.texts.queries import TextShown

NOBODY = Sender("–", (), "–", "")  # stands on a page only: without a sender nothing is printed


def sender_of(protocol: Protocol, answer_page: str = "") -> Sender | None:
    """The sender of the settings; for synthetic people without one, an example; None for real people without one."""
    page = LETTERS.answer_page or answer_page
    if LETTERS.sender and LETTERS.telephone:
        lines = tuple(line.strip() for line in LETTERS.address.split(";") if line.strip())
        window = (LETTERS.window_left, LETTERS.window_top)
        return Sender(LETTERS.sender, lines, LETTERS.telephone, page, LETTERS.postage, window)
    return replace(EXAMPLE, answer_page=page) if protocol.nature is Nature.SYNTHETIC else None


def as_read(text: TextShown, protocol: Protocol) -> TextShown:
    """The text with each place filled from the study and its sender: what a person reads before they say yes."""
    return replace(text, body=filled(text.title, text.body, protocol, sender_of(protocol) or NOBODY).body)


def current_as_read(text: TextShown | None, protocol: Protocol) -> TextShown | None:
    """The same of a text that may not have been written yet."""
    return None if text is None else as_read(text, protocol)
