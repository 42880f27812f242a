"""Who stands as the sender of letters. An operator says it once; it must be neutral, and a rule looks at it."""

from pydantic_settings import BaseSettings, SettingsConfigDict


class LetterSettings(BaseSettings):
    """Read from the environment, each after LARIX_LETTERS_. `address` has a line for each part between semicolons.

    `window_left` and `window_top`: where the envelope's window begins, in mm from the sheet's edges. `answer_page` is
    the address that is printed; without one, the address at which the coordinator sees Larix.
    """

    model_config = SettingsConfigDict(env_prefix="LARIX_LETTERS_")

    sender: str = ""
    address: str = ""
    telephone: str = ""
    answer_page: str = ""
    postage: str = ""
    window_left: int = 22
    window_top: int = 48


LETTERS = LetterSettings()
