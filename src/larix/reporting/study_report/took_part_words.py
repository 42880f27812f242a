"""What the chapter on who took part says, in three languages."""

from larix.core.words import Words

CHAPTER = Words("Hvem som deltar", "Kven som deltek", "Who took part")
STEPS = {
    "eligible": Words("Kunne delta", "Kunne delta", "Eligible"),
    "invited": Words("Fikk brev", "Fekk brev", "Invited"),
    "answered": Words("Svarte", "Svarte", "Answered"),
    "consented": Words("Har samtykket", "Har samtykt", "Consented"),
}
STEP = Words("Steg", "Steg", "Step")
OF_ELIGIBLE = Words("Av dem som kunne delta", "Av dei som kunne delta", "Of those eligible")
ASKED = Words(
    "Fra listen over dem som kunne delta, til dem som har samtykket, per {day}. «Fikk brev» er alle som noen gang er "
    "sendt noe; «svarte» er alle med et eget svar eller et samtykke; «har samtykket» er de som står ved det, "
    "eller som har trukket seg og lar svarene bli.",
    "Frå lista over dei som kunne delta, til dei som har samtykt, per {day}. «Fekk brev» er alle som nokon gong er "
    "sende noko; «svarte» er alle med eit eige svar eller eit samtykke; «har samtykt» er dei som står ved det, "
    "eller som har trekt seg og lèt svara bli.",
    "From the list of those eligible to those who have consented, as of {day}. “Invited” are all who were ever sent "
    "something; “answered” all with an answer of their own or a consent; “consented” those who stand by it, or "
    "who have left and let their answers stay.",
)
NOBODY_JOINED = Words(
    "Ingen er med i studien ennå. Resten av rapporten er derfor tom.",
    "Ingen er med i studien enno. Resten av rapporten er difor tom.",
    "Nobody is in the study yet. The rest of the report is therefore empty.",
)
PUBLIC = Words(
    "Noen av tallene er offentlige fra før og vises derfor også når de er små. Kilde: {sources}.",
    "Nokre av tala er offentlege frå før og blir difor viste også når dei er små. Kjelde: {sources}.",
    "Some of the numbers stand in print already, so they are shown also where they are small. Source: {sources}.",
)
COMPARED = Words(
    "De som deltar ({participants}), ved siden av dem som kunne delta og ikke gjør det ({others}). Opplysningene er "
    "fra listen, ikke fra svar. De som har sagt at ingenting om dem skal brukes, og de som har trukket seg, er ikke "
    "med. Ingen rad om noen av de andre finnes i øyeblikksbildet.",
    "Dei som deltek ({participants}), ved sida av dei som kunne delta og ikkje gjer det ({others}). Opplysningane er "
    "frå lista, ikkje frå svar. Dei som har sagt at ingenting om dei skal brukast, og dei som har trekt seg, er ikkje "
    "med. Inga rad om nokon av dei andre finst i augneblinksbiletet.",
    "Those who take part ({participants}) beside those who are eligible and do not ({others}). What is told comes from "
    "the list, not from answers. Whoever said that nothing about them may be used, and whoever withdrew, is left out. "
    "The snapshot holds no row about any of the others.",
)
COMPARED_UNTOLD = Words(
    "De som deltar, ved siden av dem som kunne delta og ikke gjør det. Opplysningene er "
    "fra listen, ikke fra svar. De som har sagt at ingenting om dem skal brukes, og de som har trukket seg, er ikke "
    "med. Ingen rad om noen av de andre finnes i øyeblikksbildet.",
    "Dei som deltek, ved sida av dei som kunne delta og ikkje gjer det. Opplysningane er "
    "frå lista, ikkje frå svar. Dei som har sagt at ingenting om dei skal brukast, og dei som har trekt seg, er ikkje "
    "med. Inga rad om nokon av dei andre finst i augneblinksbiletet.",
    "Those who take part beside those who are eligible and do not. What is told comes from "
    "the list, not from answers. Whoever said that nothing about them may be used, and whoever withdrew, is left out. "
    "The snapshot holds no row about any of the others.",
)
BASIS = Words("Grunnlag: {basis}.", "Grunnlag: {basis}.", "Basis: {basis}.")
NOT_VERIFIED = Words(
    "Ingen jurist har lest grunnlaget ennå.", "Ingen jurist har lese grunnlaget enno.",
    "No lawyer has read the basis yet.",
)  # fmt: skip
NO_BASIS = Words(
    "Protokollen har ikke noe grunnlag for å beskrive dem som ikke deltar. Derfor er bare deltakerne beskrevet, ved "
    "siden av tall som andre har publisert.",
    "Protokollen har ikkje noko grunnlag for å skildre dei som ikkje deltek. Difor er berre deltakarane skildra, ved "
    "sida av tal som andre har publisert.",
    "The protocol names no basis for describing those who do not take part. So only the participants are described, "
    "beside figures that others have published.",
)
TOO_FEW = Words(
    "En av gruppene har færre enn 10 personer. Da sammenlignes de ikke.",
    "Ei av gruppene har færre enn 10 personar. Då blir dei ikkje samanlikna.",
    "One of the groups has fewer than 10 people. Then they are not compared.",
)
WEIGHTED = Words(
    "Vekter: {weighted} deltakere har en vekt som gjør at de til sammen ligner alle som kunne delta. Vektet sier "
    "de like mye som {effective} uvektede deltakere ville gjort (effektiv størrelse). Kolonnen «etter vekting» viser "
    "hvor langt gruppene da er fra hverandre. Resten av rapporten er ikke vektet.",
    "Vekter: {weighted} deltakarar har ei vekt som gjer at dei til saman liknar alle som kunne delta. Vekta seier dei "
    "like mykje som {effective} uvekta deltakarar ville gjort (effektiv storleik). Kolonnen «etter vekting» viser kor "
    "langt gruppene då er frå kvarandre. Resten av rapporten er ikkje vekta.",
    "Weights: {weighted} participants have a weight that makes them together resemble everybody eligible. Weighted, "
    "they say as much as {effective} unweighted participants would (effective sample size). The column “after "
    "weighting” shows how far apart the groups are then. The rest of the report is not weighted.",
)
WEIGHTED_UNTOLD = Words(
    "Vekter: Deltakerne har en vekt hver som gjør at de til sammen ligner alle som kunne delta. Vektet sier "
    "de like mye som {effective} uvektede deltakere ville gjort (effektiv størrelse). Kolonnen «etter vekting» viser "
    "hvor langt gruppene da er fra hverandre. Resten av rapporten er ikke vektet.",
    "Vekter: Deltakarane har ei vekt kvar som gjer at dei til saman liknar alle som kunne delta. Vekta seier dei "
    "like mykje som {effective} uvekta deltakarar ville gjort (effektiv storleik). Kolonnen «etter vekting» viser kor "
    "langt gruppene då er frå kvarandre. Resten av rapporten er ikkje vekta.",
    "Weights: The participants have a weight each that makes them together resemble everybody eligible. Weighted, "
    "they say as much as {effective} unweighted participants would (effective sample size). The column “after "
    "weighting” shows how far apart the groups are then. The rest of the report is not weighted.",
)
COUNTS_UNTOLD = Words(
    "Hvor mange som står bak tallene i tabellen, er holdt tilbake: sammen med tallene over kunne de røpe noen få.",
    "Kor mange som står bak tala i tabellen, er halde tilbake: saman med tala over kunne dei røpe nokre få.",
    "How many people are behind the numbers in the table is withheld: with the numbers above, a few could be found.",
)
NO_WEIGHTS = Words("Det er ingen vekter: {why}", "Det er ingen vekter: {why}", "There are no weights: {why}")
ASKED_TABLE = Words("Fra listen til samtykket", "Frå lista til samtykket", "From the list to the consent")
COMPARED_TABLE = Words(
    "De som deltar, og de andre som kunne delta", "Dei som deltek, og dei andre som kunne delta",
    "Those who take part and the others who were eligible",
)  # fmt: skip
ALONE_TABLE = Words("De som deltar", "Dei som deltek", "Those who take part")
MINE_N = Words("Deltar: n", "Deltek: n", "Take part: n")
MINE = Words("Deltar: gj.snitt (SD) eller andel", "Deltek: gj.snitt (SD) eller andel", "Take part: mean (SD) or share")
THEIRS_N = Words("Andre: n", "Andre: n", "Others: n")
THEIRS = Words("Andre: gj.snitt (SD) eller andel", "Andre: gj.snitt (SD) eller andel", "Others: mean (SD) or share")
AFTER = Words("Etter vekting", "Etter vekting", "After weighting")
PUBLISHED = Words("Publisert", "Publisert", "Published")
PUBLISHED_SOURCE = Words("{title}: {source}", "{title}: {source}", "{title}: {source}")
MISSING_BOTH = Words(
    "{title} (mangler: {mine} som deltar, {theirs} andre)", "{title} (manglar: {mine} som deltek, {theirs} andre)",
    "{title} (missing: {mine} who take part, {theirs} others)",
)  # fmt: skip
MISSING = Words("{title} (mangler: {mine})", "{title} (manglar: {mine})", "{title} (missing: {mine})")
METHODS = (
    Words(
        "Hvem som deltar: den standardiserte forskjellen er regnet som ellers i rapporten, deltakere minus andre. "
        "Grupper på under 10 beskrives ikke.",
        "Kven som deltek: den standardiserte skilnaden er rekna som elles i rapporten, deltakarar minus andre. Grupper "
        "på under 10 blir ikkje skildra.",
        "Who took part: the standardised difference is computed as elsewhere in the report, participants minus others. "
        "Groups of under 10 are not described.",
    ),
    Words(
        "Vekter: andelen som deltar, delt på den enkeltes sjanse for å delta etter en logistisk regresjon på "
        "variablene som protokollen nevner (Newtons metode; McCullagh og Nelder 1989), av dem som har verdi på alle. "
        "Grupper med under 5 på en av sidene er slått sammen i modellen. Robins, Hernán og Brumback (2000), "
        "Epidemiology 11:550–560. Effektiv størrelse: (Σw)² / Σw²; Kish (1965). Etter vekting er forskjellen delt på "
        "spredningen fra før; Austin og Stuart (2015), Statistics in Medicine 34:3661–3679.",
        "Vekter: andelen som deltek, delt på sjansen den enkelte har for å delta etter ein logistisk regresjon på "
        "variablane som protokollen nemner (Newtons metode; McCullagh og Nelder 1989), av dei som har verdi på alle. "
        "Grupper med under 5 på ei av sidene er slått saman i modellen. Robins, Hernán og Brumback (2000), "
        "Epidemiology 11:550–560. Effektiv storleik: (Σw)² / Σw²; Kish (1965). Etter vekting er skilnaden delt på "
        "spreiinga frå før; Austin og Stuart (2015), Statistics in Medicine 34:3661–3679.",
        "Weights: the share who take part by the person's own chance of it, from a logistic regression on the "
        "variables that the protocol names (Newton's method; McCullagh and Nelder 1989), of those with a value of all "
        "of them. Levels with under 5 on either side are joined in the model. Robins, Hernán and Brumback (2000), "
        "Epidemiology 11:550–560. Effective size: (Σw)² / Σw²; Kish (1965). After weighting the difference is divided "
        "by the spread from before; Austin and Stuart (2015), Statistics in Medicine 34:3661–3679.",
    ),
)
