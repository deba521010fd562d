/**
 * Dutch as it is spoken in Flanders and Brussels ("volzet", "namiddag"), to one member, with "je". A shift stays a
 * "shift": that is what members say.
 */
import type { Messages } from "./messages.ts";
import { plural } from "./plural.ts";

const count = plural("nl");
const shifts = (n: number): string => count(n, { one: "shift", other: "shifts" });
const compensations = (n: number): string => count(n, { one: "compensatieshift", other: "compensatieshifts" });
const days = (n: number): string => count(n, { one: "dag", other: "dagen" });

export const nl: Messages = {
  common: {
    loading: "Laden…",
    refreshing: "Vernieuwen…",
    stale: (time) => `Vernieuwen is niet gelukt. Gegevens van ${time}.`,
    retry: "Opnieuw proberen",
    shifts,
    week: (letter) => `Week ${letter}`,
    places: (free) => (free < 1 ? "Volzet" : free === 1 ? "Laatste plaats" : `Nog ${free} plaatsen`),
    showMore: (n) => `Nog ${n} tonen`,
    showFewer: "Minder tonen",
    task: "Taak",
    coordinator: "Shiftverantwoordelijke",
    showContact: "Contactgegevens tonen",
    hideContact: "Contactgegevens verbergen",
    contact: (office) => ["Klopt er iets niet? Contact: ", office],
    date: (formatted) => formatted,
  },
  signedOut: {
    title: "Je bent niet aangemeld",
    text: "Meld je aan om je shifts te zien.",
    signIn: "Aanmelden",
  },
  errors: {
    network: "We kunnen de coöperatie niet bereiken. Controleer je verbinding en probeer het opnieuw.",
    timeout: "Dit duurt te lang. Probeer het zo meteen opnieuw.",
    server: "Er ging iets mis aan onze kant. Probeer het over enkele minuten opnieuw.",
    contract: "We kregen een antwoord dat we niet kunnen lezen. Probeer het later opnieuw of contacteer ons.",
    rateLimited: "Te veel aanvragen tegelijk. Wacht een minuut en probeer het opnieuw.",
    forbidden: "Je account heeft hier geen toegang toe. Klopt dat niet? Contacteer ons.",
    setup: "Dit deel van de pagina is niet goed ingesteld. Laat het ons weten.",
    unexpected: "Er ging iets mis. Probeer het opnieuw of contacteer ons.",
  },
  report: {
    failure: "Dit probleem melden",
    mistake: "Een fout melden",
    intro:
      "Wat was je aan het doen, en wat had je verwacht? Schrijf het hier. De regels hieronder helpen ons de oorzaak te vinden; ze zeggen niets over jou.",
  },
  noShifts: {
    regular: "Je hebt op dit moment geen shift gepland.",
    regularWithoutSlot:
      "Je hebt nog geen vast tijdslot. Bekijk de vrije tijdsloten en contacteer ons om er een te nemen.",
    irregular: "Je hebt geen shift gepland. Kies er een uit de beschikbare shifts.",
    exempted: "Je hoeft geen shifts te doen.",
    newWorker: "Je shifts zijn nog niet geregeld. Contacteer ons om te beginnen.",
    nonWorker: "Je bent een lid dat geen shifts doet.",
  },
  regime: {
    heading: "Werkregeling",
    label: { regular: "Vast", irregular: "Flexibel", exempted: "Vrijgesteld" },
  },
  status: {
    heading: "Jouw situatie",
    canShop: "Je mag boodschappen doen",
    cannotShop: "Je mag nu geen boodschappen doen",
    label: {
      ok: "In orde",
      alert: "Waarschuwing",
      extension: "Extra tijd",
      suspended: "Geschorst",
      holiday: "Met verlof",
      exempted: "Vrijgesteld",
      unsubscribed: "Uitgeschreven",
      resigning: "Vertrek",
    },
    meaning: {
      ok: "Je bent in orde met je shifts.",
      alert: "Je loopt achter met je shifts. Je mag nog wel boodschappen doen.",
      extension: "Je krijgt extra tijd om je achterstand in te halen. Intussen mag je boodschappen doen.",
      suspended: "Je mag geen boodschappen doen tot je je achterstand hebt ingehaald.",
      holiday: "Je neemt een pauze: geen shifts en geen boodschappen tot je terug bent.",
      exempted: "Je hoeft voorlopig geen shifts te doen. Je mag gewoon boodschappen doen.",
      unsubscribed:
        "Je bent niet meer ingeschreven voor shifts en mag geen boodschappen meer doen. Contacteer ons om terug te komen.",
      resigning: "Je verlaat de coöperatie en mag geen boodschappen meer doen.",
    },
    cause: {
      "counter-too-low": "Je achterstand is te groot geworden.",
      "extension-over": "Je extra tijd is voorbij.",
      "alert-over": "De tijd om je achterstand in te halen is voorbij.",
    },
    todo: (n, mayShop, by) =>
      `Doe ${shifts(n)}${by ? `, ten laatste op ${by},` : ""} om ${mayShop ? "boodschappen te mogen blijven doen" : "weer boodschappen te mogen doen"}.`,
    until: (date, thenLabel) => `Tot en met ${date}, daarna: ${thenLabel.toLowerCase()}.`,
    counterHeading: "Teller",
    counter: (n) => (n === 0 ? "In orde" : n > 0 ? `${shifts(n)} voorsprong` : `${shifts(-n)} achterstand`),
    compensation: (n) => (n === 0 ? "Geen compensatieshifts te doen" : `Nog ${compensations(-n)} te doen`),
    alertDate: (date) => `Doe een shift vóór ${date} om in orde te blijven.`,
    alertSince: (date) => `Waarschuwing sinds ${date}.`,
    extensionUntil: (date) => `Extra tijd tot en met ${date}.`,
    nextCountdown: (date) => `Je teller daalt op ${date}.`,
    holiday: (start, end) => `Met verlof ${range(start, end)}.`,
    exemption: (start, end, reason) => `Vrijgesteld ${range(start, end)}${reason ? ` (${reason})` : ""}.`,
    absences: (n, dates) => count(n, { one: "afwezigheid", other: "afwezigheden" }) + (dates ? `: ${dates}` : ""),
  },
  nextShifts: {
    heading: "Je volgende shifts",
    projected: "Voorlopig",
    projectedHint: "Voorlopige shifts volgen je vaste tijdslot en moeten nog ingepland worden.",
    compensation: "Compensatie",
    leftOut: {
      closure: (date, name) => `Geen shift op ${date}: ${name ?? "we zijn gesloten"}.`,
      holiday: (date) => `Geen shift op ${date}, tijdens je verlof.`,
      exemption: (date) => `Geen shift op ${date}, tijdens je vrijstelling.`,
    },
    addToCalendar: "Toevoegen aan agenda",
    cancel: "Deze shift annuleren",
    cancelUntil: (date, time) => `Je kunt annuleren tot ${date} om ${time}.`,
  },
  cancelRefusals: {
    "not-yours": "Dit is niet jouw shift.",
    "not-open": "Deze shift is al voorbij of geannuleerd.",
    "regular-shift": "Dit is je vaste shift. Kun je niet komen? Contacteer ons.",
    projected: "Deze shift is nog voorlopig. Je kunt nu nog niet annuleren.",
    "too-late": "Het is te laat om hier te annuleren. Contacteer ons of de shiftverantwoordelijke.",
    "cancel-disabled": "Je kunt hier niet annuleren. Contacteer ons.",
  },
  openShifts: {
    heading: "Beschikbare shifts",
    compensationHeading: "Compensatieshifts",
    compensationIntro: (n) => `Je hebt nog ${compensations(n)} te doen. Hier is je hulp het meest welkom.`,
    empty: "Geen beschikbare shifts deze week.",
    readOnly: "Meld je aan om je in te schrijven voor een shift.",
    helpWanted: "Hulp gezocht",
    signedUp: "Je bent ingeschreven",
    cancelled: "Geannuleerd",
    signUp: "Inschrijven",
    filters: "Filters",
    all: "Alles",
    weekday: "Dag",
    partOfDay: "Moment van de dag",
    parts: { morning: "Voormiddag", afternoon: "Namiddag", evening: "Avond" },
    resetFilters: "Filters wissen",
    noResult: "Geen enkele shift past bij je filters.",
    hidden: (n) => `${count(n, { one: "bijna volzette shift", other: "bijna volzette shifts" })} niet getoond.`,
    showHidden: "Tonen",
    hideAgain: "Bijna volzette shifts verbergen",
    previousWeek: "Vorige week",
    nextWeek: "Volgende week",
    weekOf: (monday) => `Week van ${monday}`,
  },
  signUpRefusals: {
    "sign-up-disabled": "Je kunt je hier nu niet inschrijven. Contacteer ons.",
    "not-eligible-regime": "Je kiest je shifts niet één voor één. Wil je dat wel? Contacteer ons.",
    unsubscribed: "Je bent niet meer ingeschreven voor shifts. Contacteer ons om terug te komen.",
    resigning: "Je verlaat de coöperatie. Wil je toch blijven? Contacteer ons.",
    exempted: "Je bent vrijgesteld. Wil je toch shifts doen? Contacteer ons.",
    "nothing-to-compensate": "Je shifts volgen je tijdslot, en je hebt geen compensatieshift te doen.",
    cancelled: "Deze shift is geannuleerd. Kies een andere.",
    "closed-day": "We zijn die dag gesloten. Kies een andere dag.",
    started: "Deze shift is al begonnen. Kies een andere.",
    "already-signed-up": "Je bent al ingeschreven voor deze shift.",
    full: "Deze shift is volzet. Kies een andere.",
    overlaps: "Je hebt op dat moment al een shift. Kies een ander moment.",
    "daily-limit": "Je hebt het maximum voor die dag bereikt. Kies een andere dag.",
    "cycle-limit": "Je hebt het maximum voor die vier weken bereikt. Kies een latere shift.",
  },
  pastShifts: {
    heading: "Je voorbije shifts",
    empty: "Je hebt nog geen shift gedaan.",
    showMore: "Oudere shifts tonen",
  },
  attendance: {
    open: "Nog niet geregistreerd",
    present: "Aanwezig",
    absent_0: "Verontschuldigd afwezig",
    absent_1: "Afwezig: 1 shift in te halen",
    absent_2: "Afwezig: 2 shifts in te halen",
    cancelled: "Geannuleerd",
  },
  openSlots: {
    heading: "Vrije tijdsloten",
    intro: "Een tijdslot komt om de vier weken terug. Contacteer ons om er een te nemen.",
    empty: "Alle tijdsloten zijn op dit moment volzet.",
  },
  help: {
    heading: "Hoe shifts werken",
    statusHeading: "Wat elke status betekent",
    cycleHeading: "Vier weken",
    cycle: "Week A, B, C en D volgen elkaar op; na D komt opnieuw A.",
    regime: {
      regular: "Je doet om de vier weken een shift, altijd in hetzelfde tijdslot. Je wordt automatisch ingeschreven.",
      irregular: "Je kiest zelf je shifts: minstens één om de vier weken. Ga je weg? Doe er dan enkele op voorhand.",
      exempted: "Je hoeft geen shifts te doen, bijvoorbeeld door je leeftijd of gezondheid.",
    },
    counter: {
      regular:
        "Die toont hoeveel shifts voorsprong of achterstand je hebt. Een gemiste shift gaat eraf; een extra shift komt erbij.",
      irregular:
        "Die toont hoeveel shifts voorsprong of achterstand je hebt. Elke shift komt erbij; om de vier weken gaat er één af.",
    },
    penalty: "Op nul gaan er twee af in plaats van één.",
    compensationHeading: "Compensatie",
    compensation: "Een extra shift om een niet-verontschuldigde afwezigheid goed te maken.",
    alert: (n) =>
      `Loop je achter, dan heb je ${days(n)} om dat in te halen. Daarna mag je geen boodschappen meer doen.`,
    extension: (n) => `Heb je meer tijd nodig? Contacteer ons: je kunt ${days(n)} extra krijgen.`,
    unsubscribed: (n) => `Bij ${shifts(n)} achterstand ben je niet langer ingeschreven voor shifts.`,
  },
  myShifts: {
    heading: "Mijn shifts",
    greeting: (name) => `Dag ${name}`,
  },
};

function range(start: string | null, end: string | null): string {
  if (!start) return `tot en met ${end}`;
  return end ? `van ${start} tot en met ${end}` : `vanaf ${start}`;
}
