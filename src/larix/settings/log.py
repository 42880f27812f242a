"""How long the log is kept. We have found no number in the sources, so there is none until the controller decides."""

from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class LogSettings(BaseSettings):
    """Read from the environment, each after LARIX_LOG_. `owner`: who decided; `source`: on what ground."""

    model_config = SettingsConfigDict(env_prefix="LARIX_LOG_")

    kept_days: Annotated[int, Field(ge=1)] | None = None
    owner: str = ""
    source: str = ""


LOG = LogSettings()
