"""A setting of the outbox that cannot be used. It is never said itself: a password may stand in it."""

from larix.core.told import Told
from larix.core.words import Words

WRONG = Words(
    "Innstillingen {name} kan ikke brukes. Den skal være «file» eller begynne med {begins}. Ingenting er sendt. Rett "
    "den og prøv igjen.",
    "Innstillinga {name} kan ikkje brukast. Ho skal vere «file» eller byrje med {begins}. Ingenting er sendt. Rett "
    "henne og prøv igjen.",
    "The setting {name} cannot be used. It is to be “file” or begin with {begins}. Nothing was sent. Correct it and "
    "try again.",
)
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})  # what stays on the machine may go without encryption


class WrongSetting(Told):
    def __init__(self, name: str, begins: str):
        super().__init__(WRONG.filled(name=name, begins=begins))
