/** The rest of Dutch; how it is written is said in first.ts. */
import type { LaterWords } from "../later-words.ts";
import { compensations, count, shifts } from "./first.ts";

const days = (n: number): string => count(n, { one: "dag", other: "dagen" });

export const nlLater: LaterWords = {
  common: {
    task: "Taak",
  },
  errors: {
    timeout: "Dit duurt te lang. Probeer het zo meteen opnieuw.",
    server: "Er ging iets mis aan onze kant. Probeer het over enkele minuten opnieuw.",
    contract: "We kregen een antwoord dat we niet kunnen lezen. Probeer het later opnieuw of contacteer ons.",
    rateLimited: "Te veel aanvragen tegelijk. Wacht een minuut en probeer het opnieuw.",
    forbidden: "Je account heeft hier geen toegang toe. Klopt dat niet? Contacteer ons.",
    setup: "Dit deel van de pagina is niet goed ingesteld. Laat het ons weten.",
  },
  report: {
    intro:
      "Wat was je aan het doen, en wat had je verwacht? Schrijf het hier. De regels hieronder helpen ons de oorzaak te vinden; ze zeggen niets over jou.",
  },
  status: {
    advice: {
      ok: "Doe je shifts zoals gepland.",
      alert: "Haal je achterstand op tijd in, of contacteer ons.",
      extension: "Haal je achterstand in voor die tijd om is, of contacteer ons.",
      exempted: "Wil je weer shifts doen? Contacteer ons.",
    },
  },
  forecast: {
    summary: (counter, behindFrom) =>
      `Grafiek. Vandaag: ${counter}. ${behindFrom ? `Achterstand vanaf ${behindFrom}.` : "De tabel hieronder toont elke stap."}`,
    day: "Dag",
    what: "Wat er gebeurt",
    events: {
      countdown: "De teller daalt",
      leave: "Verlof: de teller blijft staan",
      unsubscribed: "Uitgeschreven: de teller blijft staan",
    },
  },
  cancelRefusals: {
    "not-yours": "Dit is niet jouw shift.",
    "not-open": "Deze shift is al voorbij of geannuleerd.",
    "regular-shift": "Dit is je vaste shift. Kun je niet komen? Contacteer ons.",
    projected: "Deze shift is nog voorlopig. Je kunt nu nog niet annuleren.",
  },
  openShifts: {
    all: "Alles",
    weekday: "Dag",
    partOfDay: "Moment van de dag",
    parts: { morning: "Voormiddag", afternoon: "Namiddag", evening: "Avond" },
    resetFilters: "Filters wissen",
    noResult: "Geen enkele shift past bij je filters.",
    hideOthers: "Shifts met genoeg mensen verbergen",
    hideAgain: "Bijna volzette shifts verbergen",
  },
  booking: {
    signUp: {
      title: "Inschrijven voor deze shift?",
      confirm: "Inschrijven",
      keep: "Nu niet",
      underWay: "Je wordt ingeschreven…",
      done: "Je bent ingeschreven.",
      notDone: "Je bent niet ingeschreven",
      unknown: "We weten nog niet of je ingeschreven bent: er kwam geen duidelijk antwoord.",
      check: "Controleer opnieuw om er zeker van te zijn. Zodra je weer online bent, doen we dat ook zelf.",
    },
    cancel: {
      title: "Deze shift annuleren?",
      confirm: "Deze shift annuleren",
      keep: "Houden",
      underWay: "Bezig met annuleren…",
      done: "Je shift is geannuleerd.",
      notDone: "Je bent nog steeds ingeschreven",
      unknown: "We weten nog niet of je shift geannuleerd is: er kwam geen duidelijk antwoord.",
      check: "Controleer opnieuw om er zeker van te zijn. Zodra je weer online bent, doen we dat ook zelf.",
    },
    renewFeed: {
      title: "Een nieuw adres aanvragen?",
      confirm: "Nieuw adres aanvragen",
      keep: "Dit adres houden",
      underWay: "Nieuw adres wordt aangevraagd…",
      done: "Je agenda heeft een nieuw adres.",
      notDone: "Het adres is niet veranderd",
      unknown: "We weten nog niet of het adres veranderd is: er kwam geen duidelijk antwoord.",
      check: "Controleer opnieuw om zeker een nieuw adres te krijgen.",
    },
    patience: "We wachten nog op het antwoord. Nu sluiten houdt niets tegen.",
    unsure: "Nog niet zeker",
    checkAgain: "Opnieuw controleren",
    checking: "Controleren…",
    close: "Sluiten",
    show: "Bekijken",
    signedOut: "Je bent niet meer aangemeld. Meld je aan en probeer het opnieuw.",
    places: "Plaatsen",
    counter: "Je teller daarna",
    counterWithout: (without) => `${without} zonder deze shift`,
    due: (withIt, without) => `Volgende shift vóór ${withIt}${without ? ` in plaats van vóór ${without}` : ""}.`,
    compensation: "In te halen",
    left: (n) => (n === 0 ? "Niets meer na deze shift" : `Nog ${compensations(n)} na deze`),
    similar: "Hier is nog plaats",
    gone: "De gekozen shift is niet meer beschikbaar. Dit zijn de shifts die nog vrij zijn.",
  },
  calendar: {
    intro: "Zodra je geabonneerd bent, toont je agenda vanzelf je shifts, ook nieuwe en geannuleerde.",
    open: "Openen in je agenda",
    address: "Adres om op te abonneren",
    copy: "Kopiëren",
    copied: "Gekopieerd.",
    selected: "Geselecteerd: kopieer het via het menu van je toestel.",
    secret: "Wie dit adres heeft, kan je shifts zien: hou het voor jezelf.",
    renew: "Nieuw adres aanvragen",
    renewHint: "Agenda’s met het oude adres tonen je shifts dan niet meer. Abonneer je daar opnieuw.",
  },
  signUpRefusals: {
    cancelled: "Deze shift is geannuleerd. Kies een andere.",
    "already-signed-up": "Je bent al ingeschreven voor deze shift.",
    full: "Deze shift is volzet. Kies een andere.",
  },
  help: {
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
    catchUp: {
      regular: "Om achterstand in te halen, schrijf je je in voor een compensatieshift of contacteer je ons.",
      irregular: "Om achterstand in te halen, schrijf je je in voor beschikbare shifts.",
    },
    penalty: "Op nul gaan er twee af in plaats van één.",
    compensation: "Een extra shift om een niet-verontschuldigde afwezigheid goed te maken.",
    alert: (n) =>
      `Loop je achter, dan heb je ${days(n)} om dat in te halen. Daarna mag je geen boodschappen meer doen.`,
    extension: (n) => `Heb je meer tijd nodig? Contacteer ons: je kunt ${days(n)} extra krijgen.`,
    unsubscribed: (n) => `Bij ${shifts(n)} achterstand ben je niet langer ingeschreven voor shifts.`,
  },
};
