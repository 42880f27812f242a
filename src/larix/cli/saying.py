"""What commands say, in the language of the terminal."""

import os

from rich.console import Console

from larix.core.words import Words

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)


def language() -> str:
    """LARIX_LANGUAGE, or what the terminal is set to (no, nb: bokmål; nn: nynorsk); English for all else."""
    for name in ("LARIX_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = os.environ.get(name, "").partition("_")[0].partition(".")[0].lower()
        if code in {"nb", "no"}:
            return "nb"
        if code in {"nn", "en"}:
            return code
    return "en"


def said(words: Words) -> str:
    return words.said_in(language())


def say(words: Words) -> None:
    OUT.print(said(words), markup=False)


def complain(words: Words) -> None:
    ERR.print(said(words), markup=False, style="bold red")
