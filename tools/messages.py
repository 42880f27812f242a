"""The interface's messages: find them in the code, keep the catalogues, compile them, and check that none is missing.

`python tools/messages.py extract | update | compile | check`. Message ids are English; the catalogues are bokmål and
nynorsk. Neither gettext's programs nor Django's makemessages are needed. Catalogues carry no dates and no line numbers,
so that a change in one sentence is a change in one place.
"""

import argparse
import io
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polib
from babel.messages.extract import extract_python
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "larix"
LANGUAGES = {"nb": "Norwegian Bokmål", "nn": "Norwegian Nynorsk"}
SINGULAR = {"_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None}
PLURAL = {"ngettext": (1, 2), "ngettext_lazy": (1, 2)}
CONTEXT = {"pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2)}
BOTH = {"npgettext": ((1, "c"), 2, 3), "npgettext_lazy": ((1, "c"), 2, 3)}
KEYWORDS = {**SINGULAR, **PLURAL, **CONTEXT, **BOTH}
PLACE = re.compile(r"%\(\w+\)[sdif]|%[sdif]|(?<!\{)\{\w*\}(?!\})")

Key = tuple[str, str]  # context ("" for none) and message id


@dataclass
class Message:
    context: str
    text: str
    plural: str = ""
    files: set[str] = field(default_factory=set)

    @property
    def key(self) -> Key:
        return self.context, self.text


def catalogue_file(language: str) -> Path:
    return SOURCE / "locale" / language / "LC_MESSAGES" / "django.po"


def extract(source: Path = SOURCE) -> dict[Key, Message]:
    """Every message in the Python files and templates under `source`."""
    found: dict[Key, Message] = {}
    for file in sorted(source.rglob("*")):
        if file.suffix not in (".py", ".html", ".txt") or "vendor" in file.parts:
            continue
        text = file.read_text(encoding="utf-8")
        for message in messages_in(text, template=file.suffix != ".py"):
            kept = found.setdefault(message.key, message)
            kept.plural = kept.plural or message.plural
            kept.files.add(file.relative_to(source).as_posix())
    return found


def messages_in(text: str, *, template: bool = False) -> Iterator[Message]:
    """The messages of one file. A template is first turned into the calls that it stands for."""
    if template:
        if not settings.configured:
            settings.configure()
        lines = templatize(text).splitlines()
        text = "\n".join(line.lstrip() for line in lines)  # Python reads meaning into an indent
    calls: Any = extract_python(io.BytesIO(text.encode()), KEYWORDS, [], {})  # its types promise less than it gives
    for _line, function, parts, _comments in calls:
        texts = [part for part in (parts if isinstance(parts, tuple) else [parts]) if isinstance(part, str)]
        if function not in KEYWORDS or not texts:
            continue  # another function, or a message that only the running program knows
        context = texts.pop(0) if function in CONTEXT or function in BOTH else ""
        if texts:
            yield Message(context, texts[0], texts[1] if len(texts) > 1 else "")


def opened(language: str) -> polib.POFile:
    """The catalogue as it is; an empty one with its header where there is none yet."""
    file = catalogue_file(language)
    if file.is_file():
        return polib.pofile(str(file), wrapwidth=100)
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = {
        "Project-Id-Version": "Larix",
        "Language": language,
        "Language-Team": LANGUAGES[language],
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return catalogue


def update(language: str, wanted: dict[Key, Message]) -> tuple[int, list[str]]:
    """Write the catalogue anew with exactly the wanted messages; what was translated stays. Returns (new, gone)."""
    old = opened(language)
    known = {(entry.msgctxt or "", entry.msgid): entry for entry in old if not entry.obsolete}
    fresh = polib.POFile(wrapwidth=100)
    fresh.metadata = old.metadata
    for key in sorted(wanted, key=lambda key: (key[1].lower(), key[1], key[0])):
        fresh.append(_entry(wanted[key], known.get(key)))
    file = catalogue_file(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh.save(str(file))
    return len(wanted.keys() - known.keys()), sorted(text for _, text in known.keys() - wanted.keys())


def _entry(message: Message, known: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.text, msgctxt=message.context or None, tcomment=known.tcomment if known else "")
    entry.occurrences = [(file, "") for file in sorted(message.files)]
    if message.plural:
        entry.msgid_plural = message.plural
        entry.msgstr_plural = dict(known.msgstr_plural) if known and known.msgid_plural else {0: "", 1: ""}
    elif known and not known.msgid_plural:
        entry.msgstr = known.msgstr
    return entry


def faults(catalogue: polib.POFile, wanted: dict[Key, Message]) -> list[str]:
    """What is wrong with a catalogue: missing, no longer used, unsure, empty, or other {places} than the original."""
    entries = {(entry.msgctxt or "", entry.msgid): entry for entry in catalogue if not entry.obsolete}
    found = [f"missing: {text!r}" for _, text in sorted(wanted.keys() - entries.keys())]
    found += [f"no longer used: {text!r}" for _, text in sorted(entries.keys() - wanted.keys())]
    found += [f"no longer used: {entry.msgid!r}" for entry in catalogue.obsolete_entries()]
    for key in sorted(wanted.keys() & entries.keys()):
        found += _faults_of(entries[key], wanted[key])
    return found


def _faults_of(entry: polib.POEntry, message: Message) -> Iterator[str]:
    if entry.fuzzy:
        yield f"marked as unsure (fuzzy): {entry.msgid!r}"
    if bool(entry.msgid_plural) != bool(message.plural) or (entry.msgid_plural or "") != message.plural:
        yield f"plural differs from the code's: {entry.msgid!r}"
    translations = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    allowed = [set(PLACE.findall(text)) for text in (message.text, message.plural) if text]
    for text in translations:
        if not text.strip():
            yield f"empty: {entry.msgid!r}"
        elif set(PLACE.findall(text)) not in allowed:
            yield f"other places to fill than the original has: {entry.msgid!r} → {text!r}"
        elif text.startswith("\n") != entry.msgid.startswith("\n") or text.endswith("\n") != entry.msgid.endswith("\n"):
            yield f"begins or ends with another line break than the original: {entry.msgid!r}"


def check() -> int:
    wanted = extract()
    catalogues = {language: opened(language) for language in LANGUAGES}
    found = [f"{language}: {fault}" for language in LANGUAGES for fault in faults(catalogues[language], wanted)]
    for fault in found:
        print(f"   {fault}")
    same = sum(
        entry.msgstr == other.msgstr
        for entry in catalogues["nn"]
        if (other := catalogues["nb"].find(entry.msgid, msgctxt=entry.msgctxt or False)) is not None
    )
    print(f"   {len(wanted)} messages; {same} are the same in bokmål and nynorsk; {len(found)} faults")
    if found:
        print("   `make messages` writes new messages into the catalogues; then translate what is empty.")
    return 1 if found else 0


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("what", choices=["extract", "update", "compile", "check"])
    what = asked.parse_args().what
    if what == "check":
        return check()
    if what == "extract":
        for message in extract().values():
            print(f"{message.text!r}  ({', '.join(sorted(message.files))})")
        return 0
    for language in LANGUAGES:
        if what == "update":
            new, gone = update(language, extract())
            print(
                f"   {language}: {new} new, {len(gone)} taken out" + "".join(f"\n     out: {text!r}" for text in gone)
            )
        elif catalogue_file(language).is_file():
            opened(language).save_as_mofile(str(catalogue_file(language).with_suffix(".mo")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
