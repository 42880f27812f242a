"""Addresses of the researcher's pages."""

from django.urls import path

from larix.web.study import overview, people, releasing, report

app_name = "study"

urlpatterns = [
    path("", overview.studies, name="studies"),
    path("<slug:key>/", overview.study, name="overview"),
    path("<slug:key>/completeness/", overview.completeness, name="completeness"),
    path("<slug:key>/completeness/<slug:instrument>/", overview.items, name="items"),
    path("<slug:key>/people/", people.people, name="people"),
    path("<slug:key>/people/<str:pseudonym>/", people.course, name="course"),
    path("<slug:key>/codebook/<slug:instrument>/", overview.codebook, name="codebook"),
    path("<slug:key>/report/", report.report, name="report"),
    path("<slug:key>/report/release/", releasing.release, name="release"),
    path("<slug:key>/snapshot/", overview.manifest, name="manifest"),
]
