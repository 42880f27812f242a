"""When a consent is a consent, and that anybody may take it back. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.schedule import Inviting
from larix.studies.consenting import CONTACT_CHANNELS, Consent, How, needed, takes_part


@dataclass(frozen=True, slots=True)
class Around:
    """What a consent is held against. `treats`: whoever takes it treats the person; None where nobody asked.

    `capable` on the day of the consent; None: not assessed by then. `current_text` None: the study has no text to
    consent to. `listed_on` None: the person was never on the study's list. `has_scan`: a scanned page that is matched
    to this person.
    """

    inviting: Inviting
    today: date
    listed_on: date | None
    is_eligible: bool = True
    died: bool = False
    capable: bool | None = None
    current_text: int | None = None
    treats: bool | None = None
    has_scan: bool = False


def may_consent(consent: Consent, around: Around) -> Ruling:
    """The first thing that is wrong, the person's situation before the form's; ALLOWED if nothing is."""
    for code, words, is_wrong in _questions():
        if is_wrong(consent, around):
            dead = code == "dead"
            return refuse(code, words, law.DEAD_ARE_LEFT_IN_PEACE if dead else law.CONSENT)
    return ALLOWED


def stops_for_capacity(inviting: Inviting, capable: bool | None) -> bool:
    """Whether this assessment (None: never assessed) stops the person, as the protocol has it."""
    return capable is False and inviting.without_capacity == "stops"


def may_assess(*, on: date, today: date, by_name: str, by_profession: str) -> Ruling:
    """An assessment is of a day that has come, by a professional who is named."""
    if on > today or not by_name.strip() or not by_profession.strip():
        return refuse("nobody_assessed", NOBODY_ASSESSED, law.CONSENT)
    return ALLOWED


def may_move_scan(*, same_study: bool, is_used: bool) -> Ruling:
    """`is_used`: a consent rests on the page already."""
    if not same_study or is_used:
        return refuse("scan_stays", SCAN_STAYS, law.CONSENT)
    return ALLOWED


def may_set_aside(*, why: str, is_matched: bool) -> Ruling:
    if is_matched or not why.strip():
        return refuse("scan_stays", SET_ASIDE_NEEDS, law.CONSENT)
    return ALLOWED


def may_withdraw() -> Ruling:
    """Always, by anybody, through any channel, without a reason: there is nothing to ask about."""
    return ALLOWED


Question = tuple[str, Words, Callable[[Consent, Around], bool]]


def _questions() -> Iterator[Question]:
    yield "not_invited", NOT_INVITED, lambda consent, around: around.listed_on is None or not around.is_eligible
    yield "dead", DEAD, lambda consent, around: around.died
    yield "not_capable", NOT_CAPABLE, lambda consent, around: stops_for_capacity(around.inviting, around.capable)
    yield "a_code_never_consents", NOT_BY_CODE, lambda consent, around: consent.how not in set(How)
    yield "nobody_took_it", NOBODY_TOOK_IT, lambda consent, around: _is_taken(consent) != bool(consent.taken_by)
    yield "treats_the_person", TREATS, lambda consent, around: _is_taken(consent) and around.treats is not False
    yield "day_has_not_come", NOT_THAT_DAY, lambda consent, around: not _is_possible_day(consent, around)
    yield "no_text", NO_TEXT, lambda consent, around: around.current_text is None
    yield "older_text", OLDER_TEXT, lambda consent, around: not _is_right_text(consent, around.current_text)
    yield "no_such_scope", NO_SUCH_SCOPE, lambda consent, around: bool(set(consent.scopes) - _codes(around))
    yield "needed_scope", NEEDED, lambda consent, around: not takes_part(consent.scopes, needed(around.inviting.scopes))
    yield "no_such_channel", NO_SUCH_CHANNEL, lambda consent, around: not _channels_are_known(consent)
    yield "no_signature", NO_SIGNATURE, lambda consent, around: consent.how == How.PAPER and not around.has_scan
    yield "no_copy", NO_COPY, lambda consent, around: not consent.copy


def _is_taken(consent: Consent) -> bool:
    """Whether somebody takes it. Electronic identity is between the person and Larix."""
    return consent.how != How.EID


def _is_possible_day(consent: Consent, around: Around) -> bool:
    return around.listed_on is not None and around.listed_on <= consent.on <= around.today


def _is_right_text(consent: Consent, current: int | None) -> bool:
    """Today's, or for a form that was signed on paper any text that has been: what has happened can be recorded."""
    if current is None:
        return False
    return 1 <= consent.text_version <= current if consent.how == How.PAPER else consent.text_version == current


def _codes(around: Around) -> set[str]:
    return {scope.code for scope in around.inviting.scopes}


def _channels_are_known(consent: Consent) -> bool:
    return set(consent.contact_channels) <= set(CONTACT_CHANNELS)


NOT_INVITED = Words(
    "Personen står ikke på studiens liste, eller skulle ikke vært på den.",
    "Personen står ikkje på lista til studien, eller skulle ikkje vore på ho.",
    "The person is not on the study's list, or should not have been.",
)
DEAD = Words(
    "Personen er registrert som død. Er det feil, så rett dødsfallet først.",
    "Personen er registrert som død. Er det feil, så rett dødsfallet først.",
    "The person is recorded as dead. If that is wrong, correct the death first.",
)
NOT_CAPABLE = Words(
    "En fagperson har vurdert at personen ikke kunne samtykke. Protokollen sier at personen da ikke kan delta. "
    "Er det annerledes nå, så registrer en ny vurdering først.",
    "Ein fagperson har vurdert at personen ikkje kunne samtykkje. Protokollen seier at personen då ikkje kan delta. "
    "Er det annleis no, så registrer ei ny vurdering først.",
    "A professional assessed that the person could not consent. The protocol says that they cannot take part then. "
    "If that has changed, record a new assessment first.",
)
NOT_BY_CODE = Words(
    "Et samtykke gis med elektronisk ID, med underskrift eller ved første møte. En kode viser bare at noen har "
    "åpnet brevet.",
    "Eit samtykke blir gitt med elektronisk ID, med underskrift eller ved første møte. Ein kode viser berre at nokon "
    "har opna brevet.",
    "A consent is given by electronic identity, by signature or at the first meeting. A code shows only that somebody "
    "opened the letter.",
)
NOBODY_TOOK_IT = Words(
    "Et samtykke på papir eller ved et møte tas imot av noen; med elektronisk ID gir personen det selv.",
    "Eit samtykke på papir eller ved eit møte blir teke imot av nokon; med elektronisk ID gir personen det sjølv.",
    "A consent on paper or at a meeting is taken by somebody; by electronic identity the person gives it alone.",
)
TREATS = Words(
    "Den som behandler personen, kan ikke ta imot samtykket. Be en annen i prosjektet om det.",
    "Den som behandlar personen, kan ikkje ta imot samtykket. Be ein annan i prosjektet om det.",
    "Whoever treats the person cannot take their consent. Ask somebody else in the project.",
)
NOT_THAT_DAY = Words(
    "Dagen har ikke kommet ennå, eller er før personen kom på listen. Se om datoen er riktig.",
    "Dagen har ikkje komme enno, eller er før personen kom på lista. Sjå om datoen er rett.",
    "That day has not come yet, or is before the person came on the list. See that the date is right.",
)
NO_TEXT = Words(
    "Studien har ingen samtykketekst ennå. Skriv den først.",
    "Studien har ingen samtykketekst enno. Skriv han først.",
    "The study has no consent text yet. Write it first.",
)
OLDER_TEXT = Words(
    "Teksten er endret siden. Vis personen den som gjelder nå, og spør på nytt.",
    "Teksten er endra sidan. Vis personen den som gjeld no, og spør på nytt.",
    "The text has changed since. Show the person the one that holds now, and ask again.",
)
NO_SUCH_SCOPE = Words(
    "Studien spør ikke om dette. Åpne siden på nytt.",
    "Studien spør ikkje om dette. Opne sida på nytt.",
    "The study does not ask for this. Open the page again.",
)
NEEDED = Words(
    "Uten ja til å være med er det ingenting å samtykke til. Ingenting er lagret.",
    "Utan ja til å vere med er det ingenting å samtykkje til. Ingenting er lagra.",
    "Without a yes to taking part there is nothing to consent to. Nothing was stored.",
)
NO_SUCH_CHANNEL = Words(
    "Velg blant måtene å bli kontaktet på som står på siden.",
    "Vel mellom måtane å bli kontakta på som står på sida.",
    "Choose among the ways of being contacted that the page shows.",
)
NO_SIGNATURE = Words(
    "Samtykke på papir trenger det skannede skjemaet med underskriften, koblet til personen. Skann det først.",
    "Samtykke på papir treng det skanna skjemaet med underskrifta, kopla til personen. Skann det først.",
    "A consent on paper needs the scanned form with the signature, matched to the person. Scan it first.",
)
NO_COPY = Words(
    "Si hvordan personen får sin egen kopi. Ingenting er lagret.",
    "Sei korleis personen får sin eigen kopi. Ingenting er lagra.",
    "Say how the person gets their own copy. Nothing was stored.",
)
NOBODY_ASSESSED = Words(
    "En vurdering har navnet og yrket til den som gjorde den, og en dag som har kommet. Ingenting er lagret.",
    "Ei vurdering har namnet og yrket til den som gjorde ho, og ein dag som har komme. Ingenting er lagra.",
    "An assessment has the name and profession of whoever made it, and a day that has come. Nothing was stored.",
)
SCAN_STAYS = Words(
    "Siden kan ikke flyttes: et samtykke bygger på den, eller den er fra en annen studie.",
    "Sida kan ikkje flyttast: eit samtykke byggjer på ho, eller ho er frå ein annan studie.",
    "The page cannot be moved: a consent rests on it, or it is another study's.",
)
SET_ASIDE_NEEDS = Words(
    "Skriv kort hvorfor siden legges til side. En side som alt er koblet til noen, blir der.",
    "Skriv kort kvifor sida blir lagd til side. Ei side som alt er kopla til nokon, blir der.",
    "Write shortly why the page is set aside. One that is matched to somebody stays there.",
)
