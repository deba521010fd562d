/**
 * French as it is spoken in Belgium. « Vous », and nouns rather than participles, so that nobody's gender is guessed
 * ("Suspension", not "Suspendu"). A shift stays a « shift »: that is what members say.
 */
import type { FirstWords } from "../first-words.ts";
import { plural } from "../plural.ts";

export const count = plural("fr");
export const shifts = (n: number): string => count(n, { one: "shift", other: "shifts" });
export const compensations = (n: number): string =>
  count(n, { one: "shift de compensation", other: "shifts de compensation" });

export const frFirst: FirstWords = {
  common: {
    loading: "Chargement…",
    stale: (time) => `L’actualisation a échoué. Dernière mise à jour : ${time}.`,
    retry: "Réessayer",
    shifts,
    week: (letter) => `Semaine ${letter}`,
    places: (free) => (free < 1 ? "Complet" : free === 1 ? "Dernière place" : `${free} places libres`),
    showMore: (n) => `Afficher ${n} de plus`,
    showFewer: "Afficher moins",
    coordinator: "Responsable du shift",
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
    unexpected: "Un problème est survenu. S’il persiste, contactez-nous.",
  },
  report: {
    failure: "Signaler ce problème",
    mistake: "Signaler une erreur",
  },
  notices: {
    heading: "Messages de la coopérative",
    severity: { incident: "Panne", warning: "Attention", info: "Bon à savoir" },
    hide: (text) => `Masquer\u00a0: ${text}`,
    failed: "Les messages de la coopérative n’ont pas pu être chargés.",
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
      unsubscribed: "Votre inscription aux shifts a pris fin\u00a0: vous ne pouvez plus faire vos courses.",
      resigning: "Vous quittez la coopérative\u00a0: vous ne pouvez plus faire vos courses.",
    },
    advice: {
      suspended: "Vous ne savez pas comment faire\u00a0? Contactez-nous.",
      holiday: "Pour revenir plus tôt, contactez-nous.",
      unsubscribed: "Pour revenir, contactez-nous.",
      resigning: "Si vous souhaitez rester, contactez-nous.",
    },
    cause: {
      "counter-too-low": "Vous avez trop de shifts de retard.",
      "extension-over": "Votre délai supplémentaire est écoulé.",
      "alert-over": "Le temps pour rattraper votre retard est écoulé.",
    },
    todo: (n, mayShop, by) =>
      `Faites ${shifts(n)} ${by ? `au plus tard le ${by} ` : ""}pour pouvoir ${mayShop ? "continuer à faire" : "refaire"} vos courses.`,
    until: (date, thenLabel) => `Jusqu’au ${date}, puis\u00a0: ${thenLabel}.`,
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
  forecast: {
    heading: "Votre compteur, avec les shifts prévus à ce jour",
    behindFrom: (date) => `En retard à partir du ${date}`,
    asTable: "Afficher en tableau",
    events: {
      shift: "Shift prévu",
    },
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
    "too-late": "Il est trop tard pour annuler ici. Contactez-nous ou prévenez la personne responsable du shift.",
    "cancel-disabled": "Vous ne pouvez pas annuler ici. Contactez-nous.",
  },
  openShifts: {
    heading: "Shifts disponibles",
    compensationHeading: "Shifts de compensation",
    compensationIntro: (n) => `Vous avez ${compensations(n)} à faire. Voici où votre aide est la plus utile.`,
    empty: "Aucun shift disponible cette semaine.",
    readOnly: "Connectez-vous pour vous inscrire à un shift.",
    needs: { much: "Renforts très attendus", some: "Renforts bienvenus" },
    signedUp: "Vous participez",
    cancelled: "Annulé",
    signUp: "S’inscrire",
    filters: "Filtres",
    hidden: (n) => count(n, { one: "shift presque complet masqué.", other: "shifts presque complets masqués." }),
    otherHidden: "Les shifts déjà bien remplis sont masqués.",
    showHidden: "Afficher",
    previousWeek: "Semaine précédente",
    nextWeek: "Semaine suivante",
    weekOf: (monday) => `Semaine du ${monday}`,
  },
  booking: {
    signInFirst: "Se connecter pour s’inscrire",
    signUpFor: (what) => `S’inscrire\u00a0: ${what}`,
    signInFor: (what) => `Se connecter pour s’inscrire\u00a0: ${what}`,
    cancelOf: (what) => `Annuler ce shift\u00a0: ${what}`,
    calendarOf: (what) => `Ajouter à l’agenda\u00a0: ${what}`,
  },
  calendar: {
    heading: "Vos shifts dans votre agenda",
  },
  signUpRefusals: {
    "sign-up-disabled": "Vous ne pouvez pas vous inscrire ici pour le moment. Contactez-nous.",
    "not-eligible-regime": "Vous ne choisissez pas vos shifts un par un. Contactez-nous si vous souhaitez le faire.",
    unsubscribed: "Votre inscription aux shifts a pris fin. Contactez-nous pour revenir.",
    resigning: "Vous quittez la coopérative. Contactez-nous si vous souhaitez rester.",
    exempted: "Vous avez une exemption. Contactez-nous si vous souhaitez faire des shifts.",
    "nothing-to-compensate": "Vos shifts suivent votre créneau, et vous n’avez pas de shift de compensation à faire.",
    "closed-day": "C’est un jour de fermeture. Choisissez un autre jour.",
    started: "Ce shift a déjà commencé. Choisissez-en un autre.",
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
    compensationHeading: "Compensation",
  },
  myShifts: {
    heading: "Mes shifts",
  },
};

function range(start: string | null, end: string | null): string {
  if (!start) return `jusqu’au ${end}`;
  return end ? `du ${start} au ${end}` : `à partir du ${start}`;
}
