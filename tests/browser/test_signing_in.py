"""Signing in with a passkey, in a real browser with an authenticator of its own."""

from tests.browser.conftest import DESK, PHONE
from tests.browser.eyes import faults_of
from tests.browser.served import give_both_factors


def with_authenticator(page):
    """A device that makes passkeys and says yes, as a finger on it would."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    kind = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    device = session.send("WebAuthn.addVirtualAuthenticator", {"options": kind})["authenticatorId"]
    return session, device


def test_a_passkey_is_made_used_and_taken_away_and_without_it_nobody_comes_in(served, visit_at):
    there = served.address.replace("127.0.0.1", "localhost")  # browsers give passkeys to names only
    page = visit_at(served, None, f"{there}/sign-in/", size=PHONE)
    session, device = with_authenticator(page)
    give_both_factors(page, "erfaringskonsulent", served.passwords["erfaringskonsulent"])
    page.goto(f"{there}/sign-in/set-up/")
    assert list(faults_of(page, "nb", PHONE)) == []
    page.get_by_label("Hva vil du kalle den?").fill("Maskinen på kontoret")
    page.get_by_role("button", name="Lag en passnøkkel").click()
    page.get_by_role("heading", name="Kodene dine på papir").wait_for()
    assert list(faults_of(page, "nb", PHONE)) == []
    assert page.locator(".paper-codes code").count() == 8
    page.get_by_role("link", name="Jeg har dem. Gå videre").click()
    assert "Passnøkkel: Maskinen på kontoret" in page.locator("main").inner_text()
    page.set_viewport_size(DESK)
    assert list(faults_of(page, "nb", DESK)) == []

    page.get_by_role("button", name="Logg ut").click()
    page.goto(f"{there}/sign-in/")
    page.fill("#id_username", "erfaringskonsulent")
    page.fill("#id_password", served.passwords["erfaringskonsulent"])
    page.press("#id_password", "Enter")
    page.get_by_role("button", name="Bruk en passnøkkel").wait_for()
    assert list(faults_of(page, "nb", DESK)) == []
    page.get_by_role("button", name="Bruk en passnøkkel").click()
    page.get_by_role("heading", name="Hei, Eva Erfaringskonsulent").wait_for()

    page.goto(f"{there}/my-sign-in/")
    page.get_by_role("button", name="Fjern Maskinen på kontoret").click()
    assert "Det er fjernet." in page.get_by_role("status").first.inner_text()
    session.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": device})
    assert page.complaints == []
