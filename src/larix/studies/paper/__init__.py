"""An interview as a paper form: the same questions with the same numbers as on the screen, to be typed in later."""

from larix.studies.paper.sheet import PaperForm, PaperPart, PaperQuestion, paper_part
from larix.studies.paper.typeset import pdf

__all__ = ["PaperForm", "PaperPart", "PaperQuestion", "paper_part", "pdf"]
