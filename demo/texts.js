// @ts-check
/** What the page says, beside the French that stands in index.html. Keys are the values of `data-t` there. */

/** @typedef {"fr" | "nl" | "en"} Language */

/** @type {Readonly<Partial<Record<string, string>>>} */
const nl = {
  title: "Mijn shifts – Zennecoop",
  skipNav: "Snel naar",
  skip: "Naar de inhoud",
  demo: "Demo",
  persona: "Lid",
  language: "Taal",
  theme: "Thema",
  themeAuto: "Auto",
  themeLight: "Licht",
  themeDark: "Donker",
  clock: "Klok",
  clockInput: "Datum en uur in Brussel",
  go: "Ga",
  plusDay: "+ 1 dag",
  plusWeek: "+ 1 week",
  plusCycle: "+ 4 weken",
  today: "Vandaag",
  home: "Zennecoop – Sennecoop",
  nav: "Hoofdnavigatie",
  navShifts: "Mijn shifts",
  navPrepare: "Voor je komt",
  navHelp: "Hulp",
  navVisit: "Adres",
  members: "Voor leden",
  heading: "Mijn shifts",
  lead: "Hoe je ervoor staat, wanneer je komt, en waar we op je rekenen.",
  prepareHeading: "Voor je komt",
  prepareEarlyTerm: "Tien minuten vroeger",
  prepareEarly:
    "Tijd genoeg om een schort aan te doen en dag te zeggen. Ben jij op tijd, dan kan de vorige ploeg op tijd weg.",
  prepareSickTerm: "Kun je niet komen?",
  prepareSick:
    "Verwittig je shiftverantwoordelijke zodra je het weet: met z’n tweeën duurt een levering uitladen dubbel zo lang.",
  prepareKidsTerm: "Met kinderen",
  prepareKids: "Bij het bureau staan een bak boeken en twee dikke kussens voor hen klaar.",
  prepareOfficeTerm: "Ledenbureau",
  prepareOffice:
    "Zaterdag van 10 tot 13 uur, en één avond per week van 18.30 tot 21.30 uur: woensdag in week A en C, donderdag in week B en D.",
  fallbackStatus: "Met JavaScript aan zie je hier hoe je ervoor staat. Je kunt het ook aan het ledenbureau vragen.",
  fallbackNext: "Met JavaScript aan zie je hier je volgende shifts. De lijst hangt ook aan de ingang van de winkel.",
  fallbackSlots: "Met JavaScript aan zie je hier de vrije tijdsloten.",
  fallbackOpen: "Met JavaScript aan zie je hier in welke shifts nog plaats is. Het ledenbureau kan je ook inschrijven.",
  fallbackPast: "Met JavaScript aan zie je hier je voorbije shifts.",
  fallbackHelp: "Met JavaScript aan staat de uitleg hier. De shiftgids ligt ook in de winkel.",
  footName: "Een supermarkt van wie er werkt en er boodschappen doet.",
  footAddress: "Adres",
  footCity: "1000 Brussel",
  footHours: "Openingsuren",
  footWeek: "Maandag – vrijdag",
  footSaturday: "Zaterdag",
  footSunday: "Zondag",
  footContact: "Ledenbureau",
  footSnippet: "De code om in je site te plakken",
  footNote:
    "Zennecoop bestaat niet, en haar leden ook niet: deze pagina toont de elementen van coopshift zoals ze op de site van een coöperatie zouden staan.",
};

/** @type {Readonly<Partial<Record<string, string>>>} */
const en = {
  title: "My shifts – Sennecoop",
  skipNav: "Shortcut",
  skip: "Skip to content",
  demo: "Demo",
  persona: "Member",
  language: "Language",
  theme: "Theme",
  themeAuto: "Auto",
  themeLight: "Light",
  themeDark: "Dark",
  clock: "Clock",
  clockInput: "Date and time in Brussels",
  go: "Go",
  plusDay: "+ 1 day",
  plusWeek: "+ 1 week",
  plusCycle: "+ 4 weeks",
  today: "Today",
  home: "Sennecoop – Zennecoop",
  nav: "Main navigation",
  navShifts: "My shifts",
  navPrepare: "Prepare",
  navHelp: "Help",
  navVisit: "Find us",
  members: "For members",
  heading: "My shifts",
  lead: "Where you stand, when you come, and where we count on you.",
  prepareHeading: "Before you come",
  prepareEarlyTerm: "Ten minutes early",
  prepareEarly: "Time to put on an apron and say hello. The team before you leaves on time if you come on time.",
  prepareSickTerm: "Can’t make it?",
  prepareSick: "Tell your shift coordinator as soon as you know: with two, unloading a delivery takes twice as long.",
  prepareKidsTerm: "With children",
  prepareKids: "A crate of books and two fat cushions are waiting for them by the office.",
  prepareOfficeTerm: "Members’ office",
  prepareOffice:
    "Saturdays from 10:00 to 13:00, and one evening a week from 18:30 to 21:30: Wednesday in weeks A and C, Thursday in weeks B and D.",
  fallbackStatus: "Where you stand shows here once JavaScript is on. You can also ask the members’ office.",
  fallbackNext: "Your next shifts show here once JavaScript is on. The list also hangs at the entrance of the shop.",
  fallbackSlots: "Free slots show here once JavaScript is on.",
  fallbackOpen: "Shifts with a place left show here once JavaScript is on. The members’ office can also sign you up.",
  fallbackPast: "Your past shifts show here once JavaScript is on.",
  fallbackHelp: "Explanations show here once JavaScript is on. The shift guide also lies in the shop.",
  footName: "A supermarket that belongs to the people who work and shop in it.",
  footAddress: "Address",
  footCity: "1000 Brussels",
  footHours: "Opening hours",
  footWeek: "Monday – Friday",
  footSaturday: "Saturday",
  footSunday: "Sunday",
  footContact: "Members’ office",
  footSnippet: "The code to paste into your site",
  footNote:
    "Sennecoop doesn’t exist, and neither do its members: this page shows the elements of coopshift as a cooperative’s website would show them.",
};

/** @type {Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>} */
export const texts = { nl, en };

/** What the bar says by itself. @type {Readonly<Record<Language, { signedOut: string, moved: string, reseeded: string, failed: string }>>} */
export const barTexts = {
  fr: {
    signedOut: "Personne n’est connecté",
    moved: "L’horloge est avancée, la coopérative a continué à vivre.",
    reseeded: "La coopérative est recréée pour ce jour.",
    failed: "Le serveur de la démo ne répond pas.",
  },
  nl: {
    signedOut: "Niemand is aangemeld",
    moved: "De klok is vooruitgezet, de coöperatie leefde verder.",
    reseeded: "De coöperatie is opnieuw gemaakt voor die dag.",
    failed: "De server van de demo antwoordt niet.",
  },
  en: {
    signedOut: "Nobody is signed in",
    moved: "The clock has moved on, and the cooperative lived on with it.",
    reseeded: "The cooperative was made anew for that day.",
    failed: "The demo’s server doesn’t answer.",
  },
};

/**
 * What lies in the crate: three drawings (the last in front, in the middle), and the words for them.
 *
 * @typedef {{ readonly crops: readonly [string, string, string] } & Readonly<Record<Language, string>>} Season
 * @type {readonly [Season, Season, Season, Season]} by quarter, beginning with December
 */
export const seasons = [
  {
    crops: ["leek", "pear", "chicory"],
    fr: "En ce moment dans les bacs\u00a0: chicons, poireaux, poires.",
    nl: "Nu in de bakken: witloof, prei en peren.",
    en: "In the crates now: chicory, leeks and pears.",
  },
  {
    crops: ["asparagus", "leek", "radish"],
    fr: "En ce moment dans les bacs\u00a0: radis, asperges, derniers poireaux.",
    nl: "Nu in de bakken: radijzen, asperges en de laatste prei.",
    en: "In the crates now: radishes, asparagus and the last leeks.",
  },
  {
    crops: ["carrot", "tomato", "strawberry"],
    fr: "En ce moment dans les bacs\u00a0: fraises, tomates, jeunes carottes.",
    nl: "Nu in de bakken: aardbeien, tomaten en jonge wortelen.",
    en: "In the crates now: strawberries, tomatoes and young carrots.",
  },
  {
    crops: ["leek", "pear", "pumpkin"],
    fr: "En ce moment dans les bacs\u00a0: potirons, poireaux, poires.",
    nl: "Nu in de bakken: pompoenen, prei en peren.",
    en: "In the crates now: pumpkins, leeks and pears.",
  },
];
