"""What is said when something encrypted cannot be read or written: never a value, never a key."""

from typing import Final

from larix.core.words import Words

KEY_NOT_HERE: Final = Words(
    "Det kan ikke leses: krypteringsnøkkelen {key} er ikke her. Ingenting er endret. Legg den tilbake i filen "
    "encryption_keys i hjemmemappen (eller i LARIX_ENCRYPTION_KEYS), og prøv igjen.",
    "Det kan ikkje lesast: krypteringsnøkkelen {key} er ikkje her. Ingenting er endra. Legg han tilbake i fila "
    "encryption_keys i heimemappa (eller i LARIX_ENCRYPTION_KEYS), og prøv igjen.",
    "It cannot be read: the encryption key {key} is not here. Nothing was changed. Put it back in the file "
    "encryption_keys in the home folder (or in LARIX_ENCRYPTION_KEYS), and try again.",
)
KEYS_MISSING: Final = Words(
    "Krypteringsnøklene er ikke her, og noe er kryptert. Ingenting er endret, og ingen ny nøkkel er laget. Legg filen "
    "encryption_keys tilbake i hjemmemappen (eller sett LARIX_ENCRYPTION_KEYS), og prøv igjen.",
    "Krypteringsnøklane er ikkje her, og noko er kryptert. Ingenting er endra, og ingen ny nøkkel er laga. Legg fila "
    "encryption_keys tilbake i heimemappa (eller set LARIX_ENCRYPTION_KEYS), og prøv igjen.",
    "The encryption keys are not here, and something is encrypted. Nothing was changed, and no new key was made. Put "
    "the file encryption_keys back in the home folder (or set LARIX_ENCRYPTION_KEYS), and try again.",
)
WRONG_KEY: Final = Words(
    "Krypteringsnøklene er ikke slik de skal være: 64 tegn (0–9 og a–f) for hver nøkkel. Ingenting er endret.",
    "Krypteringsnøklane er ikkje slik dei skal vere: 64 teikn (0–9 og a–f) for kvar nøkkel. Ingenting er endra.",
    "The encryption keys are not as they must be: 64 characters (0–9 and a–f) for each key. Nothing was changed.",
)
KEYS_ARE_GIVEN: Final = Words(
    "Nøklene kommer fra LARIX_ENCRYPTION_KEYS. Sett en ny nøkkel først der, start Larix på nytt, og kjør kommandoen "
    "igjen. Ingenting er endret.",
    "Nøklane kjem frå LARIX_ENCRYPTION_KEYS. Set ein ny nøkkel først der, start Larix på nytt, og køyr kommandoen "
    "igjen. Ingenting er endra.",
    "The keys come from LARIX_ENCRYPTION_KEYS. Put a new key first there, start Larix again, and run the command "
    "again. Nothing was changed.",
)
NOT_AS_STORED: Final = Words(
    "Noe som er kryptert, er ikke slik det ble lagret, så det vises ikke. Si fra til den som drifter maskinen.",
    "Noko som er kryptert, er ikkje slik det vart lagra, så det blir ikkje vist. Sei frå til den som driftar maskina.",
    "Something encrypted is not as it was stored, so it is not shown. Tell whoever runs the machine.",
)
