"""Errors that speak to a person: what was wrong, where, what was kept, how to go on."""

from collections.abc import Iterable
from difflib import get_close_matches

from larix.core.words import Words


class Told(Exception):
    """An error with its sentence in three languages. Doors show the sentence; nobody is shown a traceback."""

    def __init__(self, words: Words):
        super().__init__(str(words))
        self.words = words


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like `name`, if any is like it at all; great and small letters are the same."""
    of_small = {each.casefold(): each for each in sorted(known, reverse=True)}
    return next((of_small[small] for small in get_close_matches(name.casefold(), of_small, n=1, cutoff=0.5)), None)


def _begun(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def no_such(what: Words, name: str, known: Iterable[str]) -> Told:
    """There is no such thing under that name: says which name is near, or which there are."""
    shown = f"{name[:60]}…" if len(name) > 60 else name
    there = sorted(known)
    near = nearest(name[:200], there)
    lead = Words(
        f"{_begun(what.nb)} «{shown}» finnes ikke.",
        f"{_begun(what.nn)} «{shown}» finst ikkje.",
        f"There is no {what.en} “{shown}”.",
    )
    if near:
        rest = Words(f"Mente du {near}?", f"Meinte du {near}?", f"Did you mean {near}?")
    elif there:
        names = ", ".join(there[:10])
        rest = Words(f"Det finnes: {names}.", f"Det finst: {names}.", f"There is: {names}.")
    else:
        rest = Words("Det finnes ingen ennå.", "Det finst ingen enno.", "There is none yet.")
    return Told(Words(f"{lead.nb} {rest.nb}", f"{lead.nn} {rest.nn}", f"{lead.en} {rest.en}"))
