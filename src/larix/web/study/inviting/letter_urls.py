"""Addresses of letters: the runs, the print before it is made, one run, its PDF, its posting."""

from django.urls import path

from larix.web.study.inviting import letter_posting, letters

urlpatterns = [
    path("", letters.overview, name="letters"),
    path("<slug:kind>/before/", letters.before, name="letters-before"),
    path("<slug:kind>/before/<slug:reason>/", letters.before, name="letters-left-out"),
    path("by-hand/<uuid:invitee>/", letters.by_hand, name="letters-by-hand"),
    path("run/<uuid:run>/", letters.run, name="letters-run"),
    path("run/<uuid:run>/make/", letters.make_pdf, name="letters-make"),
    path("run/<uuid:run>/pdf/", letters.pdf, name="letters-pdf"),
    path("run/<uuid:run>/post/", letter_posting.post, name="letters-post"),
    path("run/<uuid:run>/throw-away/", letter_posting.throw_away, name="letters-throw-away"),
]
