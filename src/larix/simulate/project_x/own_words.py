"""What synthetic people say in their own words: a small stock, written for the demo. Nobody has said any of it."""

from random import Random

from larix.core.words import Words

# Of each thing that mattered: what is said where it helped, and where it made things harder.
HELPED = {
    "set_limit": Words("Jeg sa nei to ganger på fest. Det gikk.", "Eg sa nei to gonger på fest. Det gjekk.",
                       "I said no twice at a party. It worked."),
    "avoided_places": Words("Jeg holder meg unna sentrum om kvelden nå.", "Eg held meg unna sentrum om kvelden no.",
                            "I keep away from the centre in the evenings now."),
    "asked_for_help": Words("Jeg ringte før det ble for mye. Det har jeg ikke gjort før.",
                            "Eg ringde før det vart for mykje. Det har eg ikkje gjort før.",
                            "I rang before it was too much. I have not done that before."),
    "moved_my_body": Words("Jeg går i fjellet hver søndag, samme hva slags vær det er.",
                           "Eg går i fjellet kvar søndag, same kva vêr det er.",
                           "I walk in the hills every Sunday, whatever the weather."),
    "did_something": Words("Jeg har pusset opp en båt sammen med naboen.", "Eg har pussa opp ein båt saman med naboen.",
                           "I have done up a boat with my neighbour."),
    "sleep_and_food": Words("Jeg sover om natten igjen. Da tåler jeg mer.", "Eg søv om natta att. Då toler eg meir.",
                            "I sleep at night again. Then I can take more."),
    "partner": Words("Vi er to om det nå. Det er lettere å stå opp.", "Vi er to om det no. Det er lettare å stå opp.",
                     "There are two of us now. It is easier to get up."),
    "children": Words("Jeg får ha dem annenhver helg. Alt annet retter seg etter det.",
                      "Eg får ha dei annakvar helg. Alt anna rettar seg etter det.",
                      "I have them every other weekend. Everything else follows from that."),
    "family": Words("Søsteren min har begynt å ringe igjen.", "Syster mi har byrja å ringje att.",
                    "My sister has begun to ring again."),
    "friends": Words("En gammel venn som ikke ruser seg, tok kontakt.",
                     "Ein gammal ven som ikkje rusar seg, tok kontakt.",
                     "An old friend who does not use got in touch."),
    "loneliness": Words("Jeg trengte å være for meg selv en stund.", "Eg trong å vere for meg sjølv ei stund.",
                        "I needed to be by myself for a while."),
    "home": Words("Jeg fikk egen leilighet, med dør jeg kan låse.", "Eg fekk eiga leilegheit, med dør eg kan låse.",
                  "I got a flat of my own, with a door I can lock."),
    "money": Words("Gjelden er ordnet, og jeg har penger igjen på slutten av måneden.",
                   "Gjelda er ordna, og eg har pengar att på slutten av månaden.",
                   "The debt is settled, and I have money left at the end of the month."),
    "work": Words("Tre dager i uken på verkstedet. Noen venter på meg der.",
                  "Tre dagar i veka på verkstaden. Nokon ventar på meg der.",
                  "Three days a week at the workshop. Somebody expects me there."),
    "loss": Words("Vi fikk tatt farvel. Det var godt midt i alt.", "Vi fekk teke farvel. Det var godt midt i alt.",
                  "We got to say goodbye. That was good in the middle of it all."),
    "health": Words("Jeg ble frisk av hepatitten.", "Eg vart frisk av hepatitten.", "I was cured of the hepatitis."),
    "medicine": Words("Dosen er riktig nå. Jeg våkner uten å være syk.",
                      "Dosen er rett no. Eg vaknar utan å vere sjuk.",
                      "The dose is right now. I wake up without being ill."),
    "picking_up": Words("Jeg henter en gang i uken nå. Det gir frihet.",
                        "Eg hentar ein gong i veka no. Det gir fridom.",
                        "I pick up once a week now. That is freedom."),
    "gp": Words("Fastlegen min spør hvordan det går, og venter på svaret.",
                "Fastlegen min spør korleis det går, og ventar på svaret.",
                "My GP asks how things are, and waits for the answer."),
    "treatment_team": Words("De hørte på meg da vi la planen.", "Dei høyrde på meg då vi la planen.",
                            "They listened to me when we made the plan."),
    "municipality": Words("Hun fra boligteamet kom hver uke.", "Ho frå bustadteamet kom kvar veke.",
                          "The one from the housing team came every week."),
    "welfare_office": Words("Jeg har fått én saksbehandler som kjenner saken.",
                            "Eg har fått éin saksbehandlar som kjenner saka.",
                            "I have got one case worker who knows my case."),
    "peers": Words("Å snakke med noen som har vært der selv.", "Å snakke med nokon som har vore der sjølv.",
                   "Talking with somebody who has been there."),
    "stay": Words("Seks uker på institusjon. Jeg fikk landet litt.", "Seks veker på institusjon. Eg fekk landa litt.",
                  "Six weeks in residential care. I got to settle a little."),
    "something_else": Words("Hunden. Den må ut, så da må jeg også ut.", "Hunden. Han må ut, så då må eg òg ut.",
                            "The dog. It must go out, so I must too."),
}  # fmt: skip
HARMED = {
    "loneliness": Words("Dagene er lange når ingen kommer.", "Dagane er lange når ingen kjem.",
                        "The days are long when nobody comes."),
    "loss": Words("En jeg har kjent siden skolen, døde i vår.", "Ein eg har kjent sidan skulen, døydde i vår.",
                  "Somebody I had known since school died this spring."),
    "home": Words("Jeg må ut av leiligheten og vet ikke hvor jeg skal.",
                  "Eg må ut av leilegheita og veit ikkje kvar eg skal.",
                  "I have to leave the flat and do not know where to go."),
    "money": Words("Kravene kommer i posten hver uke. Jeg åpner dem ikke.",
                   "Krava kjem i posten kvar veke. Eg opnar dei ikkje.",
                   "The claims come by post every week. I do not open them."),
    "work": Words("Tiltaket stoppet, og så ble det stille.", "Tiltaket stoppa, og så vart det stilt.",
                  "The work scheme stopped, and then it went quiet."),
    "partner": Words("Det ble slutt i januar. Jeg har ikke kommet meg etter det.",
                     "Det vart slutt i januar. Eg har ikkje kome meg etter det.",
                     "It ended in January. I have not got over it."),
    "children": Words("Jeg fikk ikke se dem i sommer.", "Eg fekk ikkje sjå dei i sommar.",
                      "I did not get to see them this summer."),
    "family": Words("Vi kranglet, og nå svarer ingen.", "Vi krangla, og no svarar ingen.",
                    "We quarrelled, and now nobody answers."),
    "friends": Words("Alle jeg kjenner, ruser seg.", "Alle eg kjenner, rusar seg.", "Everybody I know uses."),
    "health": Words("Smertene i ryggen tar all kraften.", "Smertene i ryggen tek all krafta.",
                    "The pain in my back takes all my strength."),
    "medicine": Words("Jeg blir syk før neste dose. Ingen tror meg.", "Eg blir sjuk før neste dose. Ingen trur meg.",
                      "I get ill before the next dose. Nobody believes me."),
    "picking_up": Words("Jeg må møte hver dag, og der står alle de jeg prøver å slippe.",
                        "Eg må møte kvar dag, og der står alle dei eg prøver å sleppe.",
                        "I have to come every day, and there are all those I try to keep from."),
    "gp": Words("Ny vikar hver gang. Jeg må fortelle alt på nytt.", "Ny vikar kvar gong. Eg må fortelje alt på nytt.",
                "A new locum every time. I have to tell it all again."),
    "treatment_team": Words("De har bestemt alt på forhånd.", "Dei har bestemt alt på førehand.",
                            "They have decided it all beforehand."),
    "welfare_office": Words("Fire måneder på svar fra NAV.", "Fire månader på svar frå NAV.",
                            "Four months for an answer from NAV."),
    "stay": Words("Jeg mistet leiligheten mens jeg var inne.", "Eg mista leilegheita medan eg var inne.",
                  "I lost the flat while I was inside."),
    "something_else": Words("Hunden min døde.", "Hunden min døydde.", "My dog died."),
}  # fmt: skip
HARDER = Words("Det har vært tungt med dette i det siste.", "Det har vore tungt med dette i det siste.",
               "This has been heavy of late.")  # fmt: skip
NOTHING = (
    Words("Alt er som før.", "Alt er som før.", "Everything is as before."),
    Words("Ikke noe spesielt. Dagene går.", "Ikkje noko spesielt. Dagane går.", "Nothing in particular. Days go by."),
    Words("Det har vært rolig, og det er bra.", "Det har vore roleg, og det er bra.",
          "It has been quiet, and that is good."),
)  # fmt: skip
OWN_DOING = (
    Words("Jeg går tur når det røyner på.", "Eg går tur når det røyner på.", "I go for a walk when it gets hard."),
    Words("Jeg slår av telefonen om kvelden.", "Eg slår av telefonen om kvelden.",
          "I switch off my phone in the evening."),
    Words("Jeg lager middag hver dag.", "Eg lagar middag kvar dag.", "I cook every day."),
    Words("Jeg skriver ned hva jeg er takknemlig for.", "Eg skriv ned kva eg er takksam for.",
          "I write down what I am thankful for."),
    Words("Ikke noe jeg kommer på nå.", "Ikkje noko eg kjem på no.", "Nothing that I can think of now."),
)  # fmt: skip
HOPES = (
    Words("Ro, og en fast plass å bo.", "Ro, og ein fast plass å bu.", "Peace, and a steady place to live."),
    Words("At barna vil se meg.", "At barna vil sjå meg.", "That my children want to see me."),
    Words("Å få jobb igjen, om så bare litt.", "Å få jobb att, om så berre litt.",
          "To have work again, even if only a little."),
    Words("Bedre helse og nye tenner.", "Betre helse og nye tenner.", "Better health and new teeth."),
)  # fmt: skip
GOALS = (
    Words("Å komme i jobb.", "Å kome i jobb.", "To get a job."),
    Words("Å trappe ned på det jeg tar utenom.", "Å trappe ned på det eg tek utanom.",
          "To cut down on what I take besides."),
    Words("Å få min egen leilighet.", "Å få mi eiga leilegheit.", "To have a flat of my own."),
    Words("Å hente medisinen sjeldnere.", "Å hente medisinen sjeldnare.", "To pick up my medicine less often."),
    Words("Å ha kontakt med familien igjen.", "Å ha kontakt med familien att.", "To be in touch with my family again."),
)  # fmt: skip
OWN_GENDER = Words("ikke-binær", "ikkje-binær", "non-binary")


def of_what_mattered(random: Random, factor: str, effect: int, language: str) -> str:
    """What somebody says of the thing that mattered most; `effect` is below 0 where it made things harder."""
    if factor == "nothing":
        return one_of(random, NOTHING, language)
    return (HARMED.get(factor, HARDER) if effect < 0 else HELPED[factor]).said_in(language)


def of_something_else(effect: int, language: str) -> str:
    return (HARMED if effect < 0 else HELPED)["something_else"].said_in(language)


def one_of(random: Random, stock: tuple[Words, ...], language: str) -> str:
    return random.choice(stock).said_in(language)
