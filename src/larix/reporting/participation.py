"""Who took part in a study, read where the list lies: out come numbers of groups and the participants' weights."""

from datetime import date

from larix.marts import Participation, compare
from larix.marts.participation import Asked
from larix.studies.models import Participation as Participated
from larix.studies.models import Study
from larix.studies.queries.comparing import described, kept, objections_ever, objections_mark
from larix.studies.queries.inviting import funnel


def participation_in(study: Study, day: date) -> Participation | None:
    """Who took part, as of the end of that day; None of a study with nobody on a list."""
    if study.protocol.inviting is None:
        return None
    counts = funnel(study, day)
    if not counts.listed:
        return None
    comparison, weights = compare(described(study, day), study.protocol.comparison, kept(study))
    let_stay = Participated.objects.filter(study=study, left_on__lte=day).count()
    consented, deleted = counts.consented + let_stay, counts.withdrawn - let_stay
    asked = Asked(counts.eligible, counts.invited, counts.answered, consented, let_stay, deleted)
    return Participation(day, asked, comparison, weights, objections_mark(study, objections_ever(study)))
