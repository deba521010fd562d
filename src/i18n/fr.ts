/**
 * French as it is spoken in Belgium. « Vous », and nouns rather than participles, so that nobody's gender is guessed
 * ("Suspension", not "Suspendu"). A shift stays a « shift »: that is what members say.
 */
import type { Messages } from "./messages.ts";
import { plural } from "./plural.ts";

const count = plural("fr");
const shifts = (n: number): string => count(n, { one: "shift", other: "shifts" });
const compensations = (n: number): string =>
  count(n, { one: "shift de compensation", other: "shifts de compensation" });
const days = (n: number): string => count(n, { one: "jour", other: "jours" });

export const fr: Messages = {
  common: {
    loading: "Chargement…",
    refreshing: "Actualisation…",
    stale: (time) => `L’actualisation a échoué. Données de ${time}.`,
    retry: "Réessayer",
    shifts,
    week: (letter) => `Semaine ${letter}`,
    places: (free) => (free < 1 ? "Complet" : free === 1 ? "Dernière place" : `${free} places libres`),
    showMore: (n) => `Afficher ${n} de plus`,
    showFewer: "Afficher moins",
    task: "Tâche",
    coordinator: "Responsable du shift",
    showContact: "Voir les coordonnées",
    hideContact: "Masquer les coordonnées",
    contact: (office) => ["Quelque chose ne va pas\u00a0? Contact\u00a0: ", office],
    date: (formatted) => formatted.replace(/\b1 /, "1er "),
  },
  signedOut: {
    title: "Connexion nécessaire",
    text: "Connectez-vous pour voir vos shifts.",
    signIn: "Se connecter",
  },
  errors: {
    network: "La coopérative est injoignable. Vérifiez votre connexion et réessayez.",
    timeout: "Cela prend trop de temps. Réessayez dans un instant.",
    server: "Un problème est survenu de notre côté. Réessayez dans quelques minutes.",
    contract: "Nous avons reçu une réponse illisible. Réessayez plus tard ou contactez-nous.",
    rateLimited: "Trop de demandes à la fois. Attendez une minute, puis réessayez.",
    forbidden: "Votre compte n’a pas accès à cette partie. Si ce n’est pas normal, contactez-nous.",
    setup: "Cette partie de la page est mal configurée. Signalez-le-nous.",
    unexpected: "Un problème est survenu. Réessayez ou contactez-nous.",
  },
  report: {
    failure: "Signaler ce problème",
    mistake: "Signaler une erreur",
    intro:
      "Que faisiez-vous, et à quoi vous attendiez-vous\u00a0? Écrivez-le ici. Les lignes ci-dessous nous aident à trouver la cause\u00a0; elles ne disent rien de vous.",
  },
  noShifts: {
    regular: "Vous n’avez pas de shift prévu pour le moment.",
    regularWithoutSlot:
      "Vous n’avez pas encore de créneau. Choisissez-en un parmi les créneaux libres, puis contactez-nous.",
    irregular: "Vous n’avez pas de shift prévu. Choisissez-en un parmi les shifts disponibles.",
    exempted: "Vous n’avez pas de shifts à faire.",
    newWorker: "Vous n’avez pas encore de régime de travail. Contactez-nous pour commencer.",
    nonWorker: "Vous faites partie des membres qui ne font pas de shifts.",
  },
  regime: {
    heading: "Régime de travail",
    label: { regular: "Régulier", irregular: "Volant", exempted: "Exempté" },
  },
  status: {
    heading: "Votre situation",
    canShop: "Vous pouvez faire vos courses",
    cannotShop: "Vous ne pouvez pas faire vos courses pour le moment",
    label: {
      ok: "À jour",
      alert: "En alerte",
      extension: "Délai supplémentaire",
      suspended: "Suspension",
      holiday: "En congé",
      exempted: "Exemption",
      unsubscribed: "Désinscription",
      resigning: "Départ",
    },
    meaning: {
      ok: "Vous êtes à jour dans vos shifts.",
      alert: "Vous avez du retard dans vos shifts. Vous pouvez encore faire vos courses.",
      extension: "Vous avez un délai pour rattraper votre retard. D’ici là, vous pouvez faire vos courses.",
      suspended: "Vous ne pouvez plus faire vos courses tant que vous n’avez pas rattrapé votre retard.",
      holiday: "Vous faites une pause\u00a0: ni shifts ni courses jusqu’à votre retour.",
      exempted: "Vous n’avez pas de shifts à faire pour l’instant. Vous pouvez faire vos courses.",
      unsubscribed:
        "Votre inscription aux shifts a pris fin\u00a0: vous ne pouvez plus faire vos courses. Contactez-nous pour revenir.",
      resigning: "Vous quittez la coopérative\u00a0: vous ne pouvez plus faire vos courses.",
    },
    cause: {
      "counter-too-low": "Vous avez trop de shifts de retard.",
      "extension-over": "Votre délai supplémentaire est écoulé.",
      "alert-over": "Le temps pour rattraper votre retard est écoulé.",
    },
    todo: (n, mayShop, by) =>
      `Faites ${shifts(n)} ${by ? `au plus tard le ${by} ` : ""}pour pouvoir ${mayShop ? "continuer à faire" : "refaire"} vos courses.`,
    until: (date, thenLabel) => `Jusqu’au ${date}, puis\u00a0: ${thenLabel.toLowerCase()}.`,
    counterHeading: "Compteur",
    counter: (n) => (n === 0 ? "À jour" : n > 0 ? `${shifts(n)} d’avance` : `${shifts(-n)} de retard`),
    compensation: (n) => (n === 0 ? "Aucun shift de compensation à faire" : `${compensations(-n)} à faire`),
    alertDate: (date) => `Faites un shift avant le ${date} pour rester à jour.`,
    alertSince: (date) => `En alerte depuis le ${date}.`,
    extensionUntil: (date) => `Délai supplémentaire jusqu’au ${date}.`,
    nextCountdown: (date) => `Votre compteur diminuera le ${date}.`,
    holiday: (start, end) => `En congé ${range(start, end)}.`,
    exemption: (start, end, reason) => `Exemption ${range(start, end)}${reason ? ` (${reason})` : ""}.`,
    absences: (n, dates) => count(n, { one: "absence", other: "absences" }) + (dates ? `\u00a0: ${dates}` : ""),
  },
  nextShifts: {
    heading: "Vos prochains shifts",
    projected: "Provisoire",
    projectedHint: "Les shifts provisoires suivent votre créneau habituel et doivent encore être planifiés.",
    compensation: "Compensation",
    leftOut: {
      closure: (date, name) => `Pas de shift le ${date}\u00a0: ${name ?? "jour de fermeture"}.`,
      holiday: (date) => `Pas de shift le ${date}, pendant votre congé.`,
      exemption: (date) => `Pas de shift le ${date}, pendant votre exemption.`,
    },
    addToCalendar: "Ajouter à l’agenda",
    cancel: "Annuler ce shift",
    cancelUntil: (date, time) => `Vous pouvez annuler jusqu’au ${date} à ${time}.`,
  },
  cancelRefusals: {
    "not-yours": "Ce shift n’est pas le vôtre.",
    "not-open": "Ce shift est déjà passé ou annulé.",
    "regular-shift": "C’est un shift de votre créneau. Si vous ne pouvez pas venir, contactez-nous.",
    projected: "Ce shift est encore provisoire. Vous ne pouvez pas l’annuler pour l’instant.",
    "too-late": "Il est trop tard pour annuler ici. Contactez-nous ou prévenez la personne responsable du shift.",
    "cancel-disabled": "Vous ne pouvez pas annuler ici. Contactez-nous.",
  },
  openShifts: {
    heading: "Shifts disponibles",
    compensationHeading: "Shifts de compensation",
    compensationIntro: (n) => `Vous avez ${compensations(n)} à faire. Voici où votre aide est la plus utile.`,
    empty: "Aucun shift disponible cette semaine.",
    readOnly: "Connectez-vous pour vous inscrire à un shift.",
    helpWanted: "Renforts bienvenus",
    signedUp: "Vous participez",
    cancelled: "Annulé",
    signUp: "S’inscrire",
    filters: "Filtres",
    all: "Tout",
    weekday: "Jour",
    partOfDay: "Moment de la journée",
    parts: { morning: "Matin", afternoon: "Après-midi", evening: "Soir" },
    resetFilters: "Effacer les filtres",
    noResult: "Aucun shift ne correspond à vos filtres.",
    hidden: (n) => count(n, { one: "shift presque complet masqué.", other: "shifts presque complets masqués." }),
    showHidden: "Afficher",
    hideAgain: "Masquer les shifts presque complets",
    previousWeek: "Semaine précédente",
    nextWeek: "Semaine suivante",
    weekOf: (monday) => `Semaine du ${monday}`,
  },
  signUpRefusals: {
    "sign-up-disabled": "Vous ne pouvez pas vous inscrire ici pour le moment. Contactez-nous.",
    "not-eligible-regime": "Vous ne choisissez pas vos shifts un par un. Contactez-nous si vous souhaitez le faire.",
    unsubscribed: "Votre inscription aux shifts a pris fin. Contactez-nous pour revenir.",
    resigning: "Vous quittez la coopérative. Contactez-nous si vous souhaitez rester.",
    exempted: "Vous avez une exemption. Contactez-nous si vous souhaitez faire des shifts.",
    "nothing-to-compensate": "Vos shifts suivent votre créneau, et vous n’avez pas de shift de compensation à faire.",
    cancelled: "Ce shift est annulé. Choisissez-en un autre.",
    "closed-day": "C’est un jour de fermeture. Choisissez un autre jour.",
    started: "Ce shift a déjà commencé. Choisissez-en un autre.",
    "already-signed-up": "Vous participez déjà à ce shift.",
    full: "Ce shift est complet. Choisissez-en un autre.",
    overlaps: "Vous avez déjà un shift à ce moment-là. Choisissez un autre moment.",
    "daily-limit": "Vous avez atteint le maximum pour ce jour. Choisissez un autre jour.",
    "cycle-limit": "Vous avez atteint le maximum pour ces quatre semaines. Choisissez un shift plus tard.",
  },
  pastShifts: {
    heading: "Vos shifts passés",
    empty: "Vous n’avez pas encore fait de shift.",
    showMore: "Afficher les shifts plus anciens",
  },
  attendance: {
    open: "En attente d’encodage",
    present: "Présence",
    absent_0: "Absence excusée",
    absent_1: "Absence\u00a0: 1 shift à rattraper",
    absent_2: "Absence\u00a0: 2 shifts à rattraper",
    cancelled: "Annulé",
  },
  openSlots: {
    heading: "Créneaux libres",
    intro: "Un créneau revient toutes les quatre semaines. Contactez-nous pour en prendre un.",
    empty: "Tous les créneaux sont complets pour le moment.",
  },
  help: {
    heading: "Comment fonctionnent les shifts",
    statusHeading: "Ce que veut dire chaque statut",
    cycleHeading: "Quatre semaines",
    cycle: "Les semaines A, B, C et D se suivent\u00a0; après D, on revient à A.",
    regime: {
      regular:
        "Vous faites un shift toutes les quatre semaines, toujours au même créneau. L’inscription est automatique.",
      irregular:
        "Vous choisissez vos shifts\u00a0: au moins un toutes les quatre semaines. Si vous partez, faites-en d’avance.",
      exempted: "Vous n’avez pas de shifts à faire, par exemple en raison de votre âge ou de votre santé.",
    },
    counter: {
      regular:
        "Il compte vos shifts d’avance ou de retard. Un shift manqué en retire un\u00a0; un shift en plus en ajoute un.",
      irregular:
        "Il compte vos shifts d’avance ou de retard. Chaque shift en ajoute un\u00a0; toutes les quatre semaines, il en perd un.",
    },
    penalty: "À zéro, il en perd deux au lieu d’un.",
    compensationHeading: "Compensation",
    compensation: "Un shift en plus, pour rattraper une absence non excusée.",
    alert: (n) =>
      `Si vous avez du retard, vous avez ${days(n)} pour le rattraper. Ensuite, vous ne pouvez plus faire vos courses.`,
    extension: (n) => `S’il vous faut plus de temps, contactez-nous\u00a0: vous pouvez recevoir ${days(n)} de plus.`,
    unsubscribed: (n) => `À ${shifts(n)} de retard, votre inscription aux shifts prend fin.`,
  },
  myShifts: {
    heading: "Mes shifts",
    greeting: (name) => `Bonjour ${name}`,
  },
};

function range(start: string | null, end: string | null): string {
  if (!start) return `jusqu’au ${end}`;
  return end ? `du ${start} au ${end}` : `à partir du ${start}`;
}
