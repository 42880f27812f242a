"""What a source of law is called on a page in bokmål and nynorsk, by its English title; so too a paragraph in words."""

TITLES: dict[str, dict[str, str]] = {
    "Larix decision record": {"nb": "Larix-avgjørelse nr.", "nn": "Larix-avgjerd nr."},
    "National guideline for LAR (2010, replaced in 2022)": {
        "nb": "Nasjonal retningslinje for LAR (2010, erstattet i 2022)",
        "nn": "Nasjonal retningslinje for LAR (2010, erstatta i 2022)",
    },
    "The population register (Folkeregisteret), numbers from 2032": {
        "nb": "Folkeregisteret, numre fra 2032,",
        "nn": "Folkeregisteret, nummer frå 2032,",
    },
    "Helsepersonelloven": {"nb": "Helsepersonelloven", "nn": "Helsepersonellova"},
    "KVARUS, about reservation": {"nb": "KVARUS, om reservasjon", "nn": "KVARUS, om reservasjon"},
    "Straffeloven": {"nb": "Straffeloven", "nn": "Straffelova"},
    "control digits": {"nb": "kontrollsifre", "nn": "kontrollsiffer"},
}
