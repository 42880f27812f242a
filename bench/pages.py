"""How long the server takes for a page when the database is large: the whole request, session and log line included."""

from datetime import timedelta
from functools import partial

from django.test import Client, override_settings
from django.utils import timezone
from rich.console import Console

from bench.big_database import STUDY
from bench.measuring import Figure, call, peak_memory
from bench.rivals import counts_from_the_working_database
from bench.signed_in import signed_in
from larix.access import actions as access
from larix.access.actor import HeldAt, operator
from larix.access.roles import Role
from larix.cli.installation import library, shelf, software
from larix.followup.models import Response
from larix.marts.read import people_from
from larix.people.actions import give_number
from larix.people.models import Identity
from larix.reporting.actions import build_snapshot
from larix.schedule import WaveState
from larix.studies.models import Participation

RUNS = 40
GOAL = "under 100 ms"
NUMBER = "10915596784"  # synthetic, nobody's


def page_figures(out: Console) -> list[tuple[Figure, Figure | None]]:
    """The snapshot's build, and each kind of page of a study."""
    by = operator(timezone.now(), purpose=STUDY.purpose)
    out.print("The snapshot, and the pages")
    built = call(
        f"snapshot of {Response.objects.count():,} responses built",
        lambda: build_snapshot(study_key=STUDY.key, shelf=shelf(), library=library(), software=software(), by=by),
        runs=1,
        warm_up=0,
    )
    built = Figure(built.what, built.seconds, peak_memory())
    client = _somebody()
    pseudonym = people_from(shelf().live(STUDY.scope), 5_000, 1)[0].pseudonym
    someone = Participation.objects.order_by("-label")[100]
    counted = call(
        "the same counts by SQL on the working tables",
        lambda: counts_from_the_working_database(STUDY.key),
        runs=3,
        warm_up=1,
    )
    pages = {
        "study page": "/studies/big/",
        "completeness by question": "/studies/big/completeness/ces_d/",
        "list of people, page 100": "/studies/big/people/?page=100",
        "one person's course": f"/studies/big/people/{pseudonym}/",
        "work list": "/interviews/big/",
        "work list, page 100": "/interviews/big/?page=100",
        "work list, those who are late": f"/interviews/big/?state={WaveState.OVERDUE}",
        "one participant": f"/interviews/big/{someone.key}/",
        "a form": f"/interviews/big/{someone.key}/m00/ces_d/whole/",
    }
    figures: list[tuple[Figure, Figure | None]] = [(built, None)]
    for what, address in pages.items():
        instead = counted if what in ("study page", "completeness by question") else None
        figures.append((call(what, partial(_get, client, address), runs=RUNS, goal=GOAL), instead))
    own = partial(_get, _themself(someone), "/me/big/course/")
    return [*figures, (call("one's own course", own, runs=RUNS, goal=GOAL), None)]


def _get(client: Client, address: str) -> None:
    answer = client.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{address} answered {answer.status_code}")


def _somebody() -> Client:
    """Somebody who may open every page of the study."""
    by = operator(timezone.now() - timedelta(days=1))
    account = access.open_account(username="bench", name="Bench", password="bench-bench-bench", by=by)
    for role in (Role.RESEARCHER, Role.INTERVIEWER):
        access.give_role(account=account, role=role, held_at=HeldAt("study", STUDY.key), by=by)
    return signed_in(account)


def _themself(participation: Participation) -> Client:
    """The participant, signed in at their own pages with the test provider."""
    Identity.objects.create(person=participation.person, given_name="Nobody", family_name="Real")
    give_number(person=participation.person, kind="fnr", number=NUMBER, by=operator(timezone.now()))
    client = Client(SERVER_NAME="127.0.0.1")
    with override_settings(TEST_EID=True):
        client.post("/me/sign-in/test/", {"number": NUMBER})
    return client
