"""Addresses of the person's own pages."""

from django.urls import path

from larix.web.patient import code, consenting, course, leaving, log, own, rights, sharing, sign_in

app_name = "patient"

urlpatterns = [
    path("", own.home, name="home"),
    path("sign-in/", sign_in.start, name="sign-in"),
    path("sign-in/with/", sign_in.send_away, name="send-away"),
    path("sign-in/back/", sign_in.back, name="back"),
    path("sign-in/test/", sign_in.test_provider, name="test-provider"),
    path("code/", code.code, name="code"),
    path("hide/", sign_in.hide, name="hide"),
    path("registry/", own.registry, name="registry"),
    path("rights/", rights.rights, name="rights"),
    path("rights/everything/", rights.everything, name="everything"),
    path("rights/everything/file/", rights.everything_file, name="everything-file"),
    path("rights/wrong/", rights.wrong, name="wrong"),
    path("rights/letters/<uuid:letter>/", rights.letter, name="letter"),
    path("rights/letters/<uuid:letter>/read/", rights.letter_read, name="letter-read"),
    path("rights/erase/", rights.erase, name="erase"),
    path("<slug:key>/consent/", consenting.consent, name="consent"),
    path("<slug:key>/no/", consenting.no, name="no"),
    path("<slug:key>/copy/", consenting.copy, name="copy"),
    path("<slug:key>/out/", leaving.out, name="out"),
    path("<slug:key>/use-nothing/", leaving.use_nothing, name="use-nothing"),
    path("<slug:key>/course/", course.course, name="course"),
    path("<slug:key>/course/picture/", course.picture, name="picture"),
    path("<slug:key>/course/readers/", log.log, name="log"),
    path("<slug:key>/course/sharing/", sharing.sharing, name="sharing"),
    path("<slug:key>/course/sharing/<uuid:share>/end/", sharing.end, name="end-sharing"),
]
