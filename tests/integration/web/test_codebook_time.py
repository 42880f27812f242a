"""The codebook page says how many questions each wave is, and how long they take."""

from tests.integration.web.reading import main_words
from tests.integration.web.test_researcher_reads import STUDY


def test_section_9_the_codebook_page_counts_questions_and_minutes_by_wave(researcher, live, signed_in):
    said = main_words(signed_in(researcher, "nb").get(f"{STUDY}codebook/ces_d/"))
    assert "Spørsmål og tid ved hvert målepunkt" in said
    assert [f"{wave.code} ces_d 20 6,4 20 6,4" in said for wave in live.manifest.protocol.waves] == [
        True for _ in live.manifest.protocol.waves
    ]
    assert "Minuttene er 19,2 sekunder per spørsmål" in said
