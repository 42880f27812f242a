"""What is said to a person about what their withdrawal does. Each sentence is to them: "you", never "the person"."""

from larix.core.words import Words

ANSWERS = Words(
    "Svarene dine fra intervjuene ({count} skjemaer), med alle tidligere utgaver av dem.",
    "Svara dine frå intervjua ({count} skjema), med alle tidlegare utgåver av dei.",
    "Your answers from the interviews ({count} forms), with every earlier version of them.",
)
ONE_ANSWER = Words(
    "Svarene dine fra intervjuene (1 skjema), med alle tidligere utgaver av dem.",
    "Svara dine frå intervjua (1 skjema), med alle tidlegare utgåver av dei.",
    "Your answers from the interviews (1 form), with every earlier version of them.",
)
REGISTRY_ANSWERS = Words(
    "Svarene dine til kvalitetsregisteret (antall skjemaer: {count}), med alle tidligere utgaver av dem.",
    "Svara dine til kvalitetsregisteret (talet på skjema: {count}), med alle tidlegare utgåver av dei.",
    "Your answers to the quality registry (number of forms: {count}), with every earlier version of them.",
)
NUMBER = Words(
    "Nummeret ditt i prosjektet, og alt som viser at svarene kom fra deg.",
    "Nummeret ditt i prosjektet, og alt som viser at svara kom frå deg.",
    "Your number in the project, and everything that shows that the answers were yours.",
)
TREATMENT = Words("Behandlingen din er den samme.", "Behandlinga di er den same.", "Your treatment stays the same.")
TREATMENT_WHY = Words(
    "Prosjektet og behandlingen er to forskjellige ting. Journalen din røres ikke.",
    "Prosjektet og behandlinga er to ulike ting. Journalen din blir ikkje rørt.",
    "The project and your treatment are two things. Your medical record is not touched.",
)
GOES_ON = Words("Du er fortsatt med i prosjektet.", "Du er framleis med i prosjektet.", "You still take part.")
GOES_ON_WHY = Words(
    "Det andre du har sagt ja til, står. Svarene dine blir der de er.",
    "Det andre du har sagt ja til, står. Svara dine blir der dei er.",
    "The rest of what you said yes to stands. Your answers stay where they are.",
)
KEPT = Words("Svarene dine, uten navn.", "Svara dine, utan namn.", "Your answers, without your name.")
KEPT_WHY = Words(
    "Fordi du lar ja-et til å ta vare på dem stå. Du kan ta det tilbake når du vil, og da slettes de.",
    "Fordi du lèt ja-et til å ta vare på dei stå. Du kan ta det tilbake når du vil, og då blir dei sletta.",
    "Because you leave your yes to keeping them. You can take it back when you want, and then they are deleted.",
)
THAT_YOU_LEFT = Words(
    "At du sa ja, og hva du tar tilbake, med dagene.",
    "At du sa ja, og kva du tek tilbake, med dagane.",
    "That you said yes, and what you take back, with the days.",
)
THAT_YOU_LEFT_WHY = Words(
    "Slik at ingen spør deg på nytt, og slik at det kan vises at det ble gjort.",
    "Slik at ingen spør deg på nytt, og slik at det kan visast at det vart gjort.",
    "So that nobody asks you again, and so that it can be shown to have been done.",
)
FORM = Words("Skjemaet du skrev under på.", "Skjemaet du skreiv under på.", "The form that you signed.")
FORM_WHY = Words(
    "Det viser at prosjektet hadde lov. Det slettes sammen med navnet ditt, den dagen prosjektet har sagt.",
    "Det viser at prosjektet hadde lov. Det blir sletta saman med namnet ditt, den dagen prosjektet har sagt.",
    "It shows that the project was allowed to. It is deleted together with your name, on the day the project has said.",
)
RESERVED = Words(
    "Det registreres at kvalitetsregisteret ikke skal bruke opplysninger om deg. Det er en reservasjon.",
    "Det blir registrert at kvalitetsregisteret ikkje skal bruke opplysningar om deg. Det er ein reservasjon.",
    "It is recorded that the quality registry is not to use anything about you. This is a reservation.",
)
RESERVED_WHY = Words(
    "Fordi du velger deg ut av kvalitetsregisteret også. Du kan ta reservasjonen tilbake når du vil.",
    "Fordi du vel deg ut av kvalitetsregisteret òg. Du kan ta reservasjonen tilbake når du vil.",
    "Because you choose to be out of the quality registry too. You can take the reservation back when you want.",
)
REGISTRY_STANDS = Words(
    "Ja-et ditt til kvalitetsregisteret.", "Ja-et ditt til kvalitetsregisteret.", "Your yes to the quality registry."
)
REGISTRY_STANDS_WHY = Words(
    "Det er et annet valg enn prosjektet. Du kan ta det tilbake når du vil.",
    "Det er eit anna val enn prosjektet. Du kan ta det tilbake når du vil.",
    "It is another choice than the project. You can take it back when you want.",
)
REPORT = Words(
    "Rapporten som ble delt ut {day}.",
    "Rapporten som vart delt ut {day}.",
    "The report that was handed out on {day}.",
)
REPORT_WHY = Words(
    "Du er alt regnet med i den, og det kan vi ikke ta tilbake. Nye rapporter lages uten deg.",
    "Du er alt rekna med i han, og det kan vi ikkje ta tilbake. Nye rapportar blir laga utan deg.",
    "You are counted in it already, and we cannot take that back. New reports are made without you.",
)
KEPT_IF_LEFT = Words(
    "La dette stå bare hvis svarene dine skal tas vare på uten navn. Trekkes det, slettes de.",
    "La dette stå berre om svara dine skal takast vare på utan namn. Blir det trekt, blir dei sletta.",
    "Leave this one only if your answers are to be kept without a name. Taken back, they are deleted.",
)
