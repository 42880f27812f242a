"""Holds a protocol against what a study must be, and says what is wrong, where, and what to know beforehand."""

from collections.abc import Sequence
from pathlib import Path

from larix.cli.installation import library
from larix.cli.saying import ERR, OUT, complain, said, say
from larix.core.told import Told
from larix.core.words import Words
from larix.schedule import Protocol
from larix.schedule.fault import Fault
from larix.schedule.faults import faults_of
from larix.schedule.reading import Form, Reading, read_protocol
from larix.schedule.remarks import remarks_on
from larix.schedule.summary import summary_of
from larix.settings.clock import today

MISTAKES = 1  # the exit status
FORMS: dict[str, Form] = {".toml": "toml", ".json": "json"}
LARGEST = 5_000_000  # bytes; a protocol is some thousands

READY = Words("{name}: klar.", "{name}: klar.", "{name}: ready.")
ONE_MISTAKE = Words("{name}: 1 feil.", "{name}: 1 feil.", "{name}: 1 mistake.")
SO_MANY_MISTAKES = Words("{name}: {count} feil.", "{name}: {count} feil.", "{name}: {count} mistakes.")
BEFOREHAND = Words("Verdt å vite før den brukes:", "Verdt å vite før han blir brukt:", "To know before it is used:")
NO_FILE = Words(
    "Det er ingen fil {name}. Sjekk navnet, og prøv igjen.", "Det er inga fil {name}. Sjekk namnet, og prøv igjen.",
    "There is no file {name}. Check the name and try again.",
)  # fmt: skip
OTHER_FORM = Words(
    "{name} er verken TOML eller JSON. En protokoll skrives i en fil som slutter på .toml eller .json.",
    "{name} er verken TOML eller JSON. Ein protokoll blir skriven i ei fil som sluttar på .toml eller .json.",
    "{name} is neither TOML nor JSON. A protocol is written in a file that ends in .toml or .json.",
)
TOO_LARGE = Words(
    "{name} er for stor til å være en protokoll. Velg en annen fil.",
    "{name} er for stor til å vere ein protokoll. Vel ei anna fil.",
    "{name} is too large to be a protocol. Choose another file.",
)
NEITHER = Words(
    "Skriv en fil, eller --study NØKKEL for en studie som er her.",
    "Skriv ei fil, eller --study NØKKEL for ein studie som er her.",
    "Write a file, or --study KEY for a study that is here.",
)


def check_file(file: Path) -> int:
    """Say what is wrong with the protocol in this file, or what it is; the exit status. Told if it is no such file."""
    form = FORMS.get(file.suffix.lower())
    if not file.is_file():
        raise Told(NO_FILE.filled(name=file))
    if form is None:
        raise Told(OTHER_FORM.filled(name=file.name))
    if file.stat().st_size > LARGEST:
        raise Told(TOO_LARGE.filled(name=file.name))
    reading: Reading = read_protocol(file.read_bytes(), form, library())
    if reading.protocol is None:
        return _mistakes(file.name, reading.faults)
    return _ready(file.name, reading.protocol)


def check_protocol(protocol: Protocol) -> int:
    """The same of a protocol that is stored: rules may have come since, or an instrument gone."""
    faults = faults_of(protocol, library())
    return _mistakes(protocol.key, faults) if faults else _ready(protocol.key, protocol)


def _mistakes(name: str, faults: Sequence[Fault]) -> int:
    words = ONE_MISTAKE if len(faults) == 1 else SO_MANY_MISTAKES
    complain(words.filled(name=name, count=len(faults)))
    for fault in faults:
        ERR.print(_line(fault), markup=False)
    return MISTAKES


def _ready(name: str, protocol: Protocol) -> int:
    say(READY.filled(name=name))
    for words in summary_of(protocol):
        OUT.print(f"  {said(words)}", markup=False)
    remarks = remarks_on(protocol, today())
    if remarks:
        say(BEFOREHAND)
    for remark in remarks:
        OUT.print(_line(remark), markup=False)
    return 0


def _line(fault: Fault) -> str:
    return f"  {fault.place}: {said(fault.words)}" if fault.place else f"  {said(fault.words)}"
