"""How long the log is kept, and from when on reading is many people in a short time.

We have found no storage period in the sources, so there is none until the controller decides. The limit for many is our
own choice; whoever leads the work may set another.
"""

from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class LogSettings(BaseSettings):
    """Read from the environment, each after LARIX_LOG_. `owner`: who decided; `source`: on what ground.

    More than `many_people` within `many_minutes` are shown as unusual.
    """

    model_config = SettingsConfigDict(env_prefix="LARIX_LOG_")

    kept_days: Annotated[int, Field(ge=1)] | None = None
    owner: str = ""
    source: str = ""
    many_people: Annotated[int, Field(ge=1)] = 20
    many_minutes: Annotated[int, Field(ge=1)] = 60


LOG = LogSettings()
