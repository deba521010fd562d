/**
 * Dutch as it is spoken in Flanders and Brussels ("volzet", "namiddag"), to one member, with "je". A shift stays a
 * "shift": that is what members say.
 */
import type { FirstWords } from "../first-words.ts";
import { plural } from "../plural.ts";

export const count = plural("nl");
export const shifts = (n: number): string => count(n, { one: "shift", other: "shifts" });
export const compensations = (n: number): string => count(n, { one: "compensatieshift", other: "compensatieshifts" });

export const nlFirst: FirstWords = {
  common: {
    loading: "Laden…",
    stale: (time) => `Vernieuwen is niet gelukt. Gegevens van ${time}.`,
    retry: "Opnieuw proberen",
    shifts,
    week: (letter) => `Week ${letter}`,
    places: (free) => (free < 1 ? "Volzet" : free === 1 ? "Laatste plaats" : `Nog ${free} plaatsen`),
    showMore: (n) => `Nog ${n} tonen`,
    showFewer: "Minder tonen",
    coordinator: "Shiftverantwoordelijke",
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
    unexpected: "Er ging iets mis. Blijft dat zo, contacteer ons dan.",
  },
  report: {
    failure: "Dit probleem melden",
    mistake: "Een fout melden",
  },
  notices: {
    heading: "Berichten van de coöperatie",
    severity: { incident: "Storing", warning: "Opgelet", info: "Goed om te weten" },
    hide: (text) => `Verbergen: ${text}`,
    failed: "De berichten van de coöperatie konden niet geladen worden.",
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
      unsubscribed: "Je bent niet meer ingeschreven voor shifts en mag geen boodschappen meer doen.",
      resigning: "Je verlaat de coöperatie en mag geen boodschappen meer doen.",
    },
    advice: {
      suspended: "Weet je niet hoe? Contacteer ons.",
      holiday: "Wil je vroeger terugkomen? Contacteer ons.",
      unsubscribed: "Wil je terugkomen? Contacteer ons.",
      resigning: "Wil je toch blijven? Contacteer ons.",
    },
    cause: {
      "counter-too-low": "Je achterstand is te groot geworden.",
      "extension-over": "Je extra tijd is voorbij.",
      "alert-over": "De tijd om je achterstand in te halen is voorbij.",
    },
    todo: (n, mayShop, by) =>
      `Doe ${shifts(n)}${by ? `, ten laatste op ${by},` : ""} om ${mayShop ? "boodschappen te mogen blijven doen" : "weer boodschappen te mogen doen"}.`,
    until: (date, thenLabel) => `Tot en met ${date}, daarna: ${thenLabel}.`,
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
  forecast: {
    heading: "Je teller, met de shifts die nu gepland zijn",
    behindFrom: (date) => `Achterstand vanaf ${date}`,
    asTable: "Als tabel tonen",
    events: {
      shift: "Geplande shift",
    },
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
    "too-late": "Het is te laat om hier te annuleren. Contacteer ons of de shiftverantwoordelijke.",
    "cancel-disabled": "Je kunt hier niet annuleren. Contacteer ons.",
  },
  openShifts: {
    heading: "Beschikbare shifts",
    compensationHeading: "Compensatieshifts",
    compensationIntro: (n) => `Je hebt nog ${compensations(n)} te doen. Hier is je hulp het meest welkom.`,
    empty: "Geen beschikbare shifts deze week.",
    readOnly: "Meld je aan om je in te schrijven voor een shift.",
    needs: { much: "Hulp dringend gezocht", some: "Hulp gezocht" },
    signedUp: "Je bent ingeschreven",
    cancelled: "Geannuleerd",
    signUp: "Inschrijven",
    filters: "Filters",
    hidden: (n) =>
      count(n, { one: "bijna volzette shift niet getoond.", other: "bijna volzette shifts niet getoond." }),
    otherHidden: "Shifts met genoeg mensen worden niet getoond.",
    showHidden: "Tonen",
    previousWeek: "Vorige week",
    nextWeek: "Volgende week",
    weekOf: (monday) => `Week van ${monday}`,
  },
  booking: {
    signInFirst: "Aanmelden om in te schrijven",
    signUpFor: (what) => `Inschrijven: ${what}`,
    signInFor: (what) => `Aanmelden om in te schrijven: ${what}`,
    cancelOf: (what) => `Deze shift annuleren: ${what}`,
    calendarOf: (what) => `Toevoegen aan agenda: ${what}`,
  },
  calendar: {
    heading: "Je shifts in je agenda",
  },
  signUpRefusals: {
    "sign-up-disabled": "Je kunt je hier nu niet inschrijven. Contacteer ons.",
    "not-eligible-regime": "Je kiest je shifts niet één voor één. Wil je dat wel? Contacteer ons.",
    unsubscribed: "Je bent niet meer ingeschreven voor shifts. Contacteer ons om terug te komen.",
    resigning: "Je verlaat de coöperatie. Wil je toch blijven? Contacteer ons.",
    exempted: "Je bent vrijgesteld. Wil je toch shifts doen? Contacteer ons.",
    "nothing-to-compensate": "Je shifts volgen je tijdslot, en je hebt geen compensatieshift te doen.",
    "closed-day": "We zijn die dag gesloten. Kies een andere dag.",
    started: "Deze shift is al begonnen. Kies een andere.",
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
    compensationHeading: "Compensatie",
  },
  myShifts: {
    heading: "Mijn shifts",
  },
};

function range(start: string | null, end: string | null): string {
  if (!start) return `tot en met ${end}`;
  return end ? `van ${start} tot en met ${end}` : `vanaf ${start}`;
}
