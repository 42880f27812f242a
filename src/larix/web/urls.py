"""The addresses. Each audience has its own beginning."""

from django.urls import include, path

from larix.web.public import errors

urlpatterns = [
    path("", include("larix.web.public.urls")),
    path("studies/", include("larix.web.study.urls")),
    path("interviews/", include("larix.web.study.interview_urls")),
    path("inviting/", include("larix.web.study.inviting.urls")),
    path("answer/", include("larix.web.public.answer_urls")),
    path("worries/", include("larix.web.study.worry_urls")),
    path("form/", include("larix.web.patient.form_urls")),
    path("me/", include("larix.web.patient.urls")),
    path("clinic/", include("larix.web.clinic.urls")),
    path("office/", include("larix.web.office.urls")),
]

handler400 = errors.bad_request
handler403 = errors.refused
handler404 = errors.not_found
handler500 = errors.broken
