"""What is said when a backup cannot be made, read or restored: what was wrong, what was kept, how to go on."""

from typing import Final

from larix.core.words import Words

DAMAGED: Final = Words(
    "Sikkerhetskopien er ikke slik den ble skrevet: den er endret, kuttet, eller ingen sikkerhetskopi fra Larix. "
    "Ingenting er endret her. Bruk en annen.",
    "Tryggingskopien er ikkje slik han vart skriven: han er endra, kutta, eller ingen tryggingskopi frå Larix. "
    "Ingenting er endra her. Bruk ein annan.",
    "The backup is not as it was written: it was changed, cut off, or is no backup of Larix. Nothing was changed here. "
    "Use another one.",
)
OTHER_BACKUP_KEY: Final = Words(
    "Sikkerhetskopien er laget med en annen nøkkel ({key}) enn den som er her. Ingenting er endret. Legg filen "
    "backup_key tilbake i hjemmemappen (eller sett LARIX_BACKUP_KEY), og prøv igjen.",
    "Tryggingskopien er laga med ein annan nøkkel ({key}) enn den som er her. Ingenting er endra. Legg fila backup_key "
    "tilbake i heimemappa (eller set LARIX_BACKUP_KEY), og prøv igjen.",
    "The backup was made with another key ({key}) than the one here. Nothing was changed. Put the file backup_key back "
    "in the home folder (or set LARIX_BACKUP_KEY), and try again.",
)
WRONG_BACKUP_KEY: Final = Words(
    "Nøkkelen til sikkerhetskopiene er ikke slik den skal være: 64 tegn (0–9 og a–f). Ingenting er endret.",
    "Nøkkelen til tryggingskopiane er ikkje slik han skal vere: 64 teikn (0–9 og a–f). Ingenting er endra.",
    "The key to the backups is not as it must be: 64 characters (0–9 and a–f). Nothing was changed.",
)
OTHER_DIGEST_KEY: Final = Words(
    "Filen digest_key her er ikke den som sikkerhetskopien hører til. Uten den finnes ingen på nummer, og ingen som "
    "har sagt nei, blir kjent igjen. Ingenting er endret. Legg den riktige i hjemmemappen, og prøv igjen.",
    "Fila digest_key her er ikkje den som tryggingskopien høyrer til. Utan henne blir ingen funnen på nummer, og ingen "
    "som har sagt nei, blir kjend att. Ingenting er endra. Legg den rette i heimemappa, og prøv igjen.",
    "The file digest_key here is not the one that the backup belongs to. Without it nobody is found by number, and "
    "nobody who has said no is known again. Nothing was changed. Put the right one in the home folder, and try again.",
)
ENCRYPTION_KEY_MISSING: Final = Words(
    "Krypteringsnøkkelen {keys} er ikke her, og noe i sikkerhetskopien er kryptert med den. Ingenting er endret. Legg "
    "filen encryption_keys i hjemmemappen (eller sett LARIX_ENCRYPTION_KEYS), og prøv igjen.",
    "Krypteringsnøkkelen {keys} er ikkje her, og noko i tryggingskopien er kryptert med han. Ingenting er endra. Legg "
    "fila encryption_keys i heimemappa (eller set LARIX_ENCRYPTION_KEYS), og prøv igjen.",
    "The encryption key {keys} is not here, and something in the backup is encrypted with it. Nothing was changed. Put "
    "the file encryption_keys in the home folder (or set LARIX_ENCRYPTION_KEYS), and try again.",
)
OTHER_DATABASE: Final = Words(
    "Sikkerhetskopien er av en {theirs}-database, og Larix bruker {ours} her. Ingenting er endret. Start Larix med "
    "samme slags database (LARIX_DATABASE_URL), og prøv igjen.",
    "Tryggingskopien er av ein {theirs}-database, og Larix bruker {ours} her. Ingenting er endra. Start Larix med same "
    "slags database (LARIX_DATABASE_URL), og prøv igjen.",
    "The backup is of a {theirs} database, and Larix uses {ours} here. Nothing was changed. Start Larix with the same "
    "kind of database (LARIX_DATABASE_URL), and try again.",
)
COUNTS_DIFFER: Final = Words(
    "Det som ble hentet tilbake, er ikke det som ble tatt vare på: {tables}. Ingenting er endret. Bruk en annen "
    "sikkerhetskopi.",
    "Det som vart henta tilbake, er ikkje det som vart teke vare på: {tables}. Ingenting er endra. Bruk ein annan "
    "tryggingskopi.",
    "What was restored is not what was backed up: {tables}. Nothing was changed. Use another backup.",
)
CHAIN_BROKEN: Final = Words(
    "Loggen i sikkerhetskopien henger ikke sammen ved linje {number}. Ingenting er endret. Bruk en annen kopi.",
    "Loggen i tryggingskopien heng ikkje saman ved linje {number}. Ingenting er endra. Bruk ein annan kopi.",
    "The log in the backup does not hold at line {number}. Nothing was changed. Use another backup.",
)
LIVING: Final = Words(
    "Her er det data fra før ({home}). Ingenting er endret. Stopp Larix, og legg til --replace for å sette "
    "sikkerhetskopien i stedet. Det som er her, blir liggende ved siden av.",
    "Her er det data frå før ({home}). Ingenting er endra. Stopp Larix, og legg til --replace for å setje "
    "tryggingskopien i staden. Det som er her, blir liggjande ved sida av.",
    "There are data here already ({home}). Nothing was changed. Stop Larix, and add --replace to put the backup in "
    "their place. What is here is kept beside it.",
)
IN_USE: Final = Words(
    "Larix er i bruk: noen har databasen åpen. Ingenting er endret. Stopp Larix, og prøv igjen.",
    "Larix er i bruk: nokon har databasen open. Ingenting er endra. Stopp Larix, og prøv igjen.",
    "Larix is in use: somebody has the database open. Nothing was changed. Stop Larix, and try again.",
)
NO_BACKUP: Final = Words(
    "Det finnes ingen sikkerhetskopi i {folder}. Lag en med: larix backup",
    "Det finst ingen tryggingskopi i {folder}. Lag ein med: larix backup",
    "There is no backup in {folder}. Make one with: larix backup",
)
NO_FILE: Final = Words(
    "Filen {file} finnes ikke. Sjekk navnet og prøv igjen. Ingenting er endret.",
    "Fila {file} finst ikkje. Sjekk namnet og prøv igjen. Ingenting er endra.",
    "There is no file {file}. Check the name and try again. Nothing was changed.",
)
NOT_CHECKED: Final = Words(
    "Det som ble hentet tilbake, kunne ikke sjekkes: {why}. Ingenting er endret.",
    "Det som vart henta tilbake, kunne ikkje sjekkast: {why}. Ingenting er endra.",
    "What was restored could not be checked: {why}. Nothing was changed.",
)
NEWER: Final = Words(
    "Sikkerhetskopien er laget med en nyere Larix enn denne ({name}). Ingenting er endret. Oppdater Larix, og prøv "
    "igjen.",
    "Tryggingskopien er laga med ein nyare Larix enn denne ({name}). Ingenting er endra. Oppdater Larix, og prøv "
    "igjen.",
    "The backup was made with a newer Larix than this one ({name}). Nothing was changed. Update Larix, and try again.",
)
NO_BACKUP_KEY: Final = Words(
    "Nøkkelen til sikkerhetskopiene er ikke her. Ingenting er endret. Legg filen backup_key i hjemmemappen (eller sett "
    "LARIX_BACKUP_KEY), og prøv igjen.",
    "Nøkkelen til tryggingskopiane er ikkje her. Ingenting er endra. Legg fila backup_key i heimemappa (eller set "
    "LARIX_BACKUP_KEY), og prøv igjen.",
    "The key to the backups is not here. Nothing was changed. Put the file backup_key in the home folder (or set "
    "LARIX_BACKUP_KEY), and try again.",
)
CUT_OFF: Final = Words(
    "En gjenoppretting ble avbrutt midt i. Gjør den ferdig først: larix restore",
    "Ei attoppretting vart avbroten midt i. Gjer henne ferdig først: larix restore",
    "A restore was cut off in the middle. Finish it first: larix restore",
)
