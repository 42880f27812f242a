"""What a password must be, in our own words: Django's sentences are not whole in all three languages."""

from django.contrib.auth.password_validation import MinimumLengthValidator, UserAttributeSimilarityValidator
from django.utils.translation import gettext as _


class LongEnough(MinimumLengthValidator):
    def get_error_message(self) -> str:
        return _("The password is too short. It must have at least %(least)s characters.") % {"least": self.min_length}


class UnlikeTheName(UserAttributeSimilarityValidator):
    """Compares with the two names that an account has."""

    def __init__(self) -> None:
        super().__init__(user_attributes=("username", "name"))

    def get_error_message(self) -> str:
        return _("The password is too like the name or the user name.")
