"""How a command ends: well, with a sentence, or because somebody stopped it."""

import errno
import logging
import re

import typer
from django.db.utils import DatabaseError, OperationalError, ProgrammingError
from pydantic import ValidationError
from pydantic_settings import SettingsError

from larix.cli.saying import complain
from larix.core.told import Told
from larix.core.words import Words, same
from larix.instruments import LibraryError

WRONG, STOPPED = 2, 130

NOTHING_HALF = Words(
    "Stoppet. Ingenting er halvferdig: det som var lagret før, står. Kjør kommandoen igjen for å gå videre.",
    "Stoppa. Ingenting er halvferdig: det som var lagra før, står. Køyr kommandoen igjen for å gå vidare.",
    "Stopped. Nothing is half done: what was stored before stands. Run the command again to go on.",
)
DISK_FULL = Words(
    "Disken er full{where}. Ingenting er halvferdig: det som var lagret før, står. Gjør plass og prøv igjen.",
    "Disken er full{where}. Ingenting er halvferdig: det som var lagra før, står. Gjer plass og prøv igjen.",
    "The disk is full{where}. Nothing is half done: what was stored before is as it was. Make room and try again.",
)
NO_PERMISSION = Words(
    "Larix får ikke skrive der{where}. Ingenting er endret. Gi skrivetilgang, eller velg et annet sted.",
    "Larix får ikkje skrive der{where}. Ingenting er endra. Gi skrivetilgang, eller vel ein annan stad.",
    "Larix may not write there{where}. Nothing was changed. Give it permission, or choose another place.",
)
OTHER_FILE_TROUBLE = Words(
    "Det gikk ikke{where}: {why}. Ingenting er halvferdig.",
    "Det gjekk ikkje{where}: {why}. Ingenting er halvferdig.",
    "That did not work{where}: {why}. Nothing is half done.",
)
HELP = Words("Se: larix --help", "Sjå: larix --help", "See: larix --help")
NOT_PREPARED = Words(
    "Databasen er ikke gjort klar. Kjør: larix prepare",
    "Databasen er ikkje gjord klar. Køyr: larix prepare",
    "The database has not been prepared. Run: larix prepare",
)
DATABASE_TROUBLE = Words(
    "Databasen svarer ikke som den skal: {why}. Ingenting er halvferdig. Sjekk at den går, og prøv igjen.",
    "Databasen svarer ikkje som han skal: {why}. Ingenting er halvferdig. Sjekk at han går, og prøv igjen.",
    "The database does not answer as it should: {why}. Nothing is half done. See that it runs, and try again.",
)


SETTING = Words(
    "Innstillingen {names} kan ikke leses. Rett den, eller fjern den fra omgivelsene. Ingenting er endret.",
    "Innstillinga {names} kan ikkje lesast. Rett henne, eller fjern henne frå omgivnadene. Ingenting er endra.",
    "The setting {names} cannot be read. Correct it, or remove it from the environment. Nothing was changed.",
)


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    logging.captureWarnings(True)
    try:
        from larix.cli.app import app

        left = app(arguments, standalone_mode=False)
        if left == STOPPED:  # typer has caught Ctrl-C, and tells it in this way alone
            raise KeyboardInterrupt
        return left if isinstance(left, int) else 0
    except typer.Exit as left_early:
        return left_early.exit_code
    except (KeyboardInterrupt, typer.Abort):
        complain(NOTHING_HALF)
        return STOPPED
    except typer.TyperException as wrong:  # a misspelt option, say: typer has the sentence
        if message := wrong.format_message():  # there is none where nothing was asked for: the help was shown
            complain(same(message))
            complain(HELP)
        return WRONG
    except (Told, LibraryError) as told:
        complain(told.words)
        return WRONG
    except (SettingsError, ValidationError) as wrong:
        complain(_setting_trouble(wrong))
        return WRONG
    except OSError as trouble:
        complain(_file_trouble(trouble))
        return WRONG
    except DatabaseError as trouble:
        complain(_database_trouble(trouble))
        return WRONG


def _setting_trouble(wrong: SettingsError | ValidationError) -> Words:
    """Names the setting and never what stands in it: that may be a password."""
    if isinstance(wrong, SettingsError):
        names = [f"LARIX_{field}".upper() for field in re.findall(r'field "(\w+)"', str(wrong))]
    elif wrong.title == "Settings":
        names = sorted({f"LARIX_{error['loc'][0]}".upper() for error in wrong.errors()})
    else:
        raise wrong
    return SETTING.filled(names=", ".join(names) or "LARIX_*")


def _file_trouble(trouble: OSError) -> Words:
    kind = {
        errno.ENOSPC: DISK_FULL,
        errno.EDQUOT: DISK_FULL,
        errno.EACCES: NO_PERMISSION,
        errno.EPERM: NO_PERMISSION,
        errno.EROFS: NO_PERMISSION,
    }.get(trouble.errno or 0, OTHER_FILE_TROUBLE)
    where = "" if trouble.filename is None else f" ({trouble.filename})"
    return kind.filled(where=where, why=trouble.strerror or trouble)


def _database_trouble(trouble: DatabaseError) -> Words:
    from larix.settings.home import HOME

    where = f" ({HOME})"  # only SQLite, which lies there, has these troubles
    why = str(trouble).strip().splitlines()[0] if str(trouble).strip() else type(trouble).__name__
    if "no such table" in why or (isinstance(trouble, ProgrammingError) and "does not exist" in why):
        return NOT_PREPARED
    if isinstance(trouble, OperationalError) and "disk is full" in why:
        return DISK_FULL.filled(where=where)
    if "readonly database" in why or "unable to open database file" in why:
        return NO_PERMISSION.filled(where=where)
    return DATABASE_TROUBLE.filled(why=same(why))
