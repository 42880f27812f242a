"""A protocol in a few lines, for whoever has just written it."""

from collections.abc import Iterator

from larix.core.words import Words, same
from larix.instruments.saying import fill, listed
from larix.schedule.protocol import Kind, Nature, Protocol

KINDS = {
    Kind.RESEARCH: Words("forskning", "forsking", "research"),
    Kind.QUALITY_ASSURANCE: Words("kvalitetssikring", "kvalitetssikring", "quality assurance"),
    Kind.QUALITY_REGISTRY: Words("kvalitetsregister", "kvalitetsregister", "quality registry"),
}
NATURES = {
    Nature.REAL: Words("ekte mennesker", "ekte menneske", "real people"),
    Nature.REAL_PUBLIC: Words(
        "ekte mennesker, offentlige data", "ekte menneske, offentlege data", "real people, public data"
    ),
    Nature.SYNTHETIC: Words("syntetiske mennesker", "syntetiske menneske", "synthetic people"),
}
WHAT = Words(
    "{title} ({key}): {kind}, {nature}", "{title} ({key}): {kind}, {nature}", "{title} ({key}): {kind}, {nature}"
)
WAVES = Words("Målepunkter ({count}): {codes}", "Målepunkt ({count}): {codes}", "Waves ({count}): {codes}")
ASKS = Words("Skjemaer: {names}", "Skjema: {names}", "Instruments: {names}")
INVITES = Words("Inviterer: {said}", "Inviterer: {said}", "Invites: {said}")
SCOPES = Words("Hver kan si ja til: {scopes}", "Kvar kan seie ja til: {scopes}", "Each can say yes to: {scopes}")
REMINDERS = Words(
    "Påminnelser: {count}, etter {days} dager", "Påminningar: {count}, etter {days} dagar",
    "Reminders: {count}, after {days} days",
)  # fmt: skip
NAMES = Words(
    "Navnene på dem som ikke blir med, slettes {day}", "Namna på dei som ikkje blir med, blir sletta {day}",
    "Names of those who do not take part are deleted on {day}",
)  # fmt: skip
COMPARES = Words("Sammenligner på: {names}", "Samanliknar på: {names}", "Compares on: {names}")
PUBLIC = Words("Offentlige tall: {totals}", "Offentlege tal: {totals}", "Public totals: {totals}")
OVERDUE = Words(
    "Et målepunkt er på overtid fra dag {days} etter den planlagte dagen",
    "Eit målepunkt er på overtid frå dag {days} etter den planlagde dagen",
    "A wave is overdue from day {days} after the planned day",
)
LAST = Words(
    "Studien er slutt {day}: fra da av intervjues ingen", "Studien er slutt {day}: frå då av blir ingen intervjua",
    "The study ends on {day}: from then on nobody is interviewed",
)  # fmt: skip
ENDS = Words("Lagringen er slutt {day}", "Lagringa er slutt {day}", "Storage ends on {day}")


def summary_of(protocol: Protocol) -> tuple[Words, ...]:
    """One line each for what the study is, asks, invites to, compares and keeps; days as year-month-day."""
    return tuple(_lines(protocol))


def _lines(protocol: Protocol) -> Iterator[Words]:
    kind, nature = KINDS[protocol.kind], NATURES[protocol.nature]
    yield fill(WHAT, title=protocol.title, key=protocol.key, kind=kind, nature=nature)
    codes = ", ".join(wave.code for wave in protocol.waves)
    yield WAVES.filled(count=len(protocol.waves), codes=codes)
    yield OVERDUE.filled(days=protocol.due_days)
    instruments = sorted({f"{asked.instrument} {asked.version}" for wave in protocol.waves for asked in wave.asked})
    if instruments:
        yield ASKS.filled(names=", ".join(instruments))
    if protocol.eligible is not None:
        yield fill(INVITES, said=protocol.eligible.said)
    yield from _inviting(protocol)
    if protocol.comparison is not None:
        yield fill(COMPARES, names=listed([one.title for one in protocol.comparison.variables], ", "))
    if protocol.public_totals:
        totals = [same(f"{total.of} {total.value}") for total in protocol.public_totals]
        yield fill(PUBLIC, totals=listed(totals, ", "))
    if protocol.ends_on is not None:
        yield LAST.filled(day=protocol.ends_on)
    if protocol.governance is not None:
        yield ENDS.filled(day=protocol.governance.storage_ends_on)


def _inviting(protocol: Protocol) -> Iterator[Words]:
    inviting = protocol.inviting
    if inviting is None:
        return
    yield fill(SCOPES, scopes=listed([scope.title for scope in inviting.scopes], "; "))
    yield REMINDERS.filled(count=inviting.reminders, days=inviting.remind_after)
    yield NAMES.filled(day=inviting.names_deleted_on)
