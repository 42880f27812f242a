"""What changes where pages are served encrypted: which names cookies have, and what browsers are told to insist on."""

from pydantic_settings import BaseSettings, SettingsConfigDict


class HttpsSettings(BaseSettings):
    """Read from the environment: LARIX_HTTPS, and LARIX_HSTS_DAYS for how long a browser insists (0: it is not told).

    A cookie with __Host- before its name is taken from this very host only, and encrypted: no neighbour under the same
    domain can put one there.
    """

    model_config = SettingsConfigDict(env_prefix="LARIX_")

    https: bool = False
    hsts_days: int = 365

    def named(self, name: str) -> str:
        return f"__Host-{name}" if self.https else name

    @property
    def insisted_on(self) -> int:
        """Seconds; 0 where pages are not served encrypted."""
        return self.hsts_days * 24 * 60 * 60 if self.https else 0


HTTPS = HttpsSettings()
