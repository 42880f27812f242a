"""Ordinary Norwegian names, chosen by us. Whoever bears one of the pairs is not meant."""

MEN = (
    "Anders", "Arild", "Bjørn", "Dag", "Egil", "Eirik", "Erik", "Frode", "Geir", "Hans", "Harald", "Helge", "Håkon",
    "Inge", "Ivar", "Jan", "Jon", "Jonas", "Jostein", "Kjell", "Kjetil", "Knut", "Kåre", "Lars", "Magne", "Magnus",
    "Morten", "Nils", "Odd", "Ola", "Per", "Pål", "Roar", "Roy", "Rune", "Sigurd", "Sindre", "Stian", "Svein", "Sverre",
    "Terje", "Thomas", "Tor", "Tore", "Trond", "Ørjan", "Øystein", "Åge",
)  # fmt: skip
WOMEN = (
    "Anita", "Anne", "Astrid", "Berit", "Bente", "Camilla", "Elin", "Elisabeth", "Ellen", "Eva", "Gerd", "Grete", "Gro",
    "Guri", "Gunn", "Hanne", "Heidi", "Hege", "Hilde", "Inger", "Ingrid", "Janne", "Kari", "Karin", "Kirsten", "Lene",
    "Linda", "Liv", "Mari", "Marit", "Merete", "Mona", "Nina", "Ragnhild", "Randi", "Rita", "Siri", "Sissel", "Solveig",
    "Sølvi", "Tone", "Torill", "Trine", "Turid", "Unni", "Vigdis", "Wenche", "Åse",
)  # fmt: skip
FAMILIES = (
    "Aasen", "Andersen", "Bakke", "Berg", "Berge", "Birkeland", "Bjørnstad", "Brekke", "Bråten", "Bø", "Dahl", "Eide",
    "Eriksen", "Fjeld", "Fossum", "Gulbrandsen", "Hagen", "Halvorsen", "Hansen", "Haugen", "Hauge", "Helland", "Holm",
    "Iversen", "Jacobsen", "Johansen", "Kristiansen", "Larsen", "Lie", "Lien", "Lund", "Løken", "Moen", "Myhre",
    "Nguyen", "Nilsen", "Nygård", "Næss", "Olsen", "Pedersen", "Rasmussen", "Rønning", "Sande", "Sandvik", "Sletten",
    "Solberg", "Solheim", "Strand", "Sunde", "Sæther", "Sørensen", "Tangen", "Tveit", "Ulriksen", "Vik", "Ødegård",
    "Øien", "Åsheim",
)  # fmt: skip
STREETS = (
    "Bjørkeprøven", "Eksempelgata", "Furuprøven", "Granprøven", "Lerkeprøven", "Oppdiktvegen", "Påfunnsbakken",
    "Prøveallmenningen", "Prøvesmauet", "Prøvevegen", "Prøveveien", "Øvingsgata", "Øvingsåsen",
)  # fmt: skip
PLACE = "Prøveby (syntetisk)"  # said on every envelope: it is no place
NO_POSTAL_CODE = "0000"
