"""Where each role leads from the front page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from larix.access.roles import INTERVIEWS, MEANINGS, Role
from larix.gate import Hat
from larix.web.saying import said


@dataclass(frozen=True, slots=True)
class Card:
    """`address` is empty where a role has no pages yet."""

    role: str
    place: str
    does: str
    address: str
    link: str


def card(hat: Hat, *, several: bool) -> Card:
    """`several`: the account holds other roles at the same place, so that the way in says as what one comes."""
    meaning = MEANINGS[hat.role]
    address, link = _way(hat)
    if address and several:
        address += f"?as={hat.role}"
    place = said(hat.study_title) if hat.study_title else ""
    return Card(said(meaning.title), place, said(meaning.does), address, link)


def _way(hat: Hat) -> tuple[str, str]:
    if hat.role is Role.ADMINISTRATOR:
        return reverse("office:accounts"), _("Accounts and roles")
    if hat.role is Role.UNIT_LEADER:
        return reverse("clinic:unusual", args=[hat.held_at.key]), _("See unusual reading")
    if hat.role is Role.SPECIALIST_PHYSICIAN:
        return reverse("clinic:patients", args=[hat.held_at.key]), _("See the patients")
    if hat.role is Role.GP:
        return reverse("clinic:delegated", args=[hat.held_at.key]), _("See the patients left to you")
    if hat.role is Role.PRIMARY_CONTACT:
        return reverse("clinic:pictures", args=[hat.held_at.key]), _("See shared pictures")
    if hat.study_title is not None and hat.role is Role.RESEARCHER:
        return reverse("study:overview", args=[hat.held_at.key]), _("Open the study")
    if hat.study_title is not None and hat.role is Role.COORDINATOR:
        return reverse("inviting:overview", args=[hat.held_at.key]), _("Go to the invitations")
    if hat.study_title is not None and hat.role in INTERVIEWS:
        return reverse("interview:participants", args=[hat.held_at.key]), _("Go to the participants")
    if hat.study_title is not None and hat.role is Role.RESPONSIBLE_CLINICIAN:
        return reverse("worries:list", args=[hat.held_at.key]), _("Read the worries")
    return "", ""
