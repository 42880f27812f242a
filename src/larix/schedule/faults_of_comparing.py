"""What is wrong with what participants are compared on, and with the totals that are said to be public."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from larix.core.words import Words
from larix.schedule.fault import NO_SOURCE, Fault, doubled, shown

if TYPE_CHECKING:
    from larix.schedule.invitation import Comparison, Described, Published
    from larix.schedule.protocol import Protocol

COUNTED = ("eligible", "invited", "answered", "consented")  # each can be no more than the one before it

NO_LEVELS = Words(
    "En kategori må ha minst to nivåer (levels).", "Ein kategori må ha minst to nivå (levels).",
    "A category needs at least two levels.",
)  # fmt: skip
LEVELS_OF_A_NUMBER = Words(
    "Et tall har ingen nivåer. Ta bort levels, eller skriv scale = \"category\".",
    "Eit tal har ingen nivå. Ta bort levels, eller skriv scale = \"category\".",
    "A number has no levels. Remove levels, or write scale = \"category\".",
)  # fmt: skip
NOT_A_VARIABLE = Words(
    "«{name}» er ikke blant variablene. De er: {names}.",
    "«{name}» er ikkje blant variablane. Dei er: {names}.",
    "“{name}” is not among the variables. They are: {names}.",
)
NOT_A_LEVEL = Words(
    "«{level}» er ikke et nivå av {name}. Det finnes: {levels}.",
    "«{level}» er ikkje eit nivå av {name}. Det finst: {levels}.",
    "“{level}” is not a level of {name}. There is: {levels}.",
)
MODEL_WITHOUT_BASIS = Words(
    "Uten grunnlag (basis) kan ingen som ikke deltar, beskrives, så det kan ikke være noen modell. Skriv grunnlaget, "
    "eller ta bort model.",
    "Utan grunnlag (basis) kan ingen som ikkje deltek, skildrast, så det kan ikkje vere nokon modell. Skriv "
    "grunnlaget, eller ta bort model.",
    "Without a basis nobody who does not take part may be described, so there can be no model. Write the basis, or "
    "remove model.",
)
COMPARED_WITH_NOTHING = Words(
    "Uten grunnlag (basis) og uten publiserte tall (published) er det ingenting å sammenligne med.",
    "Utan grunnlag (basis) og utan publiserte tal (published) er det ingenting å samanlikne med.",
    "Without a basis and without published figures there is nothing to compare with.",
)
NOT_A_SHARE = Words(
    "{value} er ingen andel. Skriv et tall fra 0 til 1.",
    "{value} er ingen del. Skriv eit tal frå 0 til 1.",
    "{value} is no share. Write a number from 0 to 1.",
)
NO_TOTAL = Words(
    "«{of}» er ikke noe Larix teller. Skriv eligible, invited, answered, consented eller consented:variabel=nivå.",
    "«{of}» er ikkje noko Larix tel. Skriv eligible, invited, answered, consented eller consented:variabel=nivå.",
    "“{of}” is nothing that Larix counts. Write eligible, invited, answered, consented or consented:variable=level.",
)
BELOW_ZERO = Words(
    "{value} går ikke. Et antall er 0 eller mer.",
    "{value} går ikkje. Eit tal på menneske er 0 eller meir.",
    "{value} will not do. A count is 0 or more.",
)
MORE_THAN = Words(
    "{value} er flere enn {of} ({all}). Sjekk tallene mot kilden.",
    "{value} er fleire enn {of} ({all}). Sjekk tala mot kjelda.",
    "{value} is more than {of} ({all}). Check the numbers against the source.",
)


def comparison_contradictions(protocol: "Protocol") -> Iterator[Fault]:
    comparison = protocol.comparison
    if comparison is not None:
        yield from _variables(comparison)
        yield from _model(comparison)
        yield from _published(comparison)
    yield from doubled([(f"public_totals[{at}].of", total.of) for at, total in enumerate(protocol.public_totals)])
    for at, total in enumerate(protocol.public_totals):
        if total.of.strip() and not _is_counted(total.of, comparison):
            yield Fault("no_total", f"public_totals[{at}].of", NO_TOTAL.filled(of=shown(total.of)))


def comparison_faults(protocol: "Protocol") -> Iterator[Fault]:
    comparison = protocol.comparison
    if comparison is not None:
        if comparison.basis is None and not comparison.published:
            yield Fault("compared_with_nothing", "comparison.basis", COMPARED_WITH_NOTHING)
        if comparison.basis is not None and not comparison.source.strip():
            yield Fault("no_source", "comparison.source", NO_SOURCE)
        for at, figure in enumerate(comparison.published):
            if not figure.source.strip():
                yield Fault("no_source", f"comparison.published[{at}].source", NO_SOURCE)
    yield from _totals(protocol)


def _variables(comparison: "Comparison") -> Iterator[Fault]:
    place = "comparison.variables"
    yield from doubled([(f"{place}[{at}].name", one.name) for at, one in enumerate(comparison.variables)])
    for at, one in enumerate(comparison.variables):
        here = f"{place}[{at}].levels"
        yield from doubled([(f"{here}[{number}].code", level.code) for number, level in enumerate(one.levels)])
        if one.scale == "category" and len(one.levels) < 2:
            yield Fault("no_levels", here, NO_LEVELS)
        if one.scale == "number" and one.levels:
            yield Fault("levels_of_a_number", here, LEVELS_OF_A_NUMBER)


def _model(comparison: "Comparison") -> Iterator[Fault]:
    if comparison.model and comparison.basis is None:
        yield Fault("model_without_basis", "comparison.model", MODEL_WITHOUT_BASIS)
    places = [(f"comparison.model[{at}]", name) for at, name in enumerate(comparison.model)]
    yield from doubled(places)
    for place, name in places:
        yield from _known(comparison, name, place)


def _published(comparison: "Comparison") -> Iterator[Fault]:
    of = {one.name: one for one in comparison.variables}
    for at, figure in enumerate(comparison.published):
        place = f"comparison.published[{at}]"
        yield from _known(comparison, figure.variable, f"{place}.variable")
        if figure.variable in of:
            yield from _figure(of[figure.variable], figure, place)


def _figure(variable: "Described", figure: "Published", place: str) -> Iterator[Fault]:
    levels = [level.code for level in variable.levels]
    if figure.level is None and not levels:
        return
    if figure.level not in levels:
        names = ", ".join(levels) or "–"
        words = NOT_A_LEVEL.filled(level=shown(figure.level or ""), name=shown(variable.name), levels=names)
        yield Fault("not_a_level", f"{place}.level", words)
    elif not 0 <= figure.value <= 1:
        yield Fault("not_a_share", f"{place}.value", NOT_A_SHARE.filled(value=shown(figure.value)))


def _known(comparison: "Comparison", name: str, place: str) -> Iterator[Fault]:
    names = [one.name for one in comparison.variables]
    if name.strip() and name not in names:
        words = NOT_A_VARIABLE.filled(name=shown(name), names=", ".join(map(shown, names)) or "–")
        yield Fault("not_a_variable", place, words)


def _is_counted(of: str, comparison: "Comparison | None") -> bool:
    if of in COUNTED:
        return True
    counted, _, rest = of.partition(":")
    name, _, level = rest.partition("=")
    known = {(one.name, each.code) for one in (comparison.variables if comparison else ()) for each in one.levels}
    return counted == "consented" and (name, level) in known


def _totals(protocol: "Protocol") -> Iterator[Fault]:
    """Nobody answers who was not invited: no later total is above an earlier one, no sum of parts above the whole."""
    whole = {total.of: total.value for total in protocol.public_totals}
    parts: dict[str, int] = {}
    for at, total in enumerate(protocol.public_totals):
        place = f"public_totals[{at}].value"
        if total.value < 0:
            yield Fault("below_zero", place, BELOW_ZERO.filled(value=shown(total.value)))
            continue
        if total.of in COUNTED:
            value, larger = total.value, [of for of in COUNTED[: COUNTED.index(total.of)] if of in whole]
        else:
            variable = total.of.partition("=")[0]
            parts[variable] = parts.get(variable, 0) + total.value
            value, larger = parts[variable], [of for of in COUNTED if of in whole]
        if larger and value > min(whole[of] for of in larger):
            least = min(larger, key=lambda of: whole[of])
            words = MORE_THAN.filled(value=shown(value), of=least, all=shown(whole[least]))
            yield Fault("more_than", place, words)
