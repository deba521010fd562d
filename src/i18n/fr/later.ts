/** The rest of French; how it is written is said in first.ts. */
import type { LaterWords } from "../later-words.ts";
import { compensations, count, shifts } from "./first.ts";

const days = (n: number): string => count(n, { one: "jour", other: "jours" });

export const frLater: LaterWords = {
  common: {
    task: "Tâche",
  },
  errors: {
    timeout: "Cela prend trop de temps. Réessayez dans un instant.",
    server: "Un problème est survenu de notre côté. Réessayez dans quelques minutes.",
    contract: "Nous avons reçu une réponse illisible. Réessayez plus tard ou contactez-nous.",
    rateLimited: "Trop de demandes à la fois. Attendez une minute, puis réessayez.",
    forbidden: "Votre compte n’a pas accès à cette partie. Si ce n’est pas normal, contactez-nous.",
    setup: "Cette partie de la page est mal configurée. Signalez-le-nous.",
  },
  report: {
    intro:
      "Que faisiez-vous, et à quoi vous attendiez-vous\u00a0? Écrivez-le ici. Les lignes ci-dessous nous aident à trouver la cause\u00a0; elles ne disent rien de vous.",
  },
  status: {
    advice: {
      ok: "Faites vos shifts comme prévu.",
      alert: "Rattrapez votre retard à temps, ou contactez-nous.",
      extension: "Rattrapez votre retard avant la fin du délai, ou contactez-nous.",
      exempted: "Pour refaire des shifts, contactez-nous.",
    },
  },
  forecast: {
    summary: (counter, behindFrom) =>
      `Graphique. Aujourd’hui\u00a0: ${counter}. ${behindFrom ? `En retard à partir du ${behindFrom}.` : "Le tableau ci-dessous reprend chaque étape."}`,
    day: "Jour",
    what: "Ce qui se passe",
    events: {
      countdown: "Le compteur diminue",
      leave: "Congé\u00a0: le compteur ne bouge pas",
      unsubscribed: "Désinscription\u00a0: le compteur ne bouge pas",
    },
  },
  cancelRefusals: {
    "not-yours": "Ce shift n’est pas le vôtre.",
    "not-open": "Ce shift est déjà passé ou annulé.",
    "regular-shift": "C’est un shift de votre créneau. Si vous ne pouvez pas venir, contactez-nous.",
    projected: "Ce shift est encore provisoire. Vous ne pouvez pas l’annuler pour l’instant.",
  },
  openShifts: {
    all: "Tout",
    weekday: "Jour",
    partOfDay: "Moment de la journée",
    parts: { morning: "Matin", afternoon: "Après-midi", evening: "Soir" },
    resetFilters: "Effacer les filtres",
    noResult: "Aucun shift ne correspond à vos filtres.",
    hideOthers: "Masquer les shifts déjà bien remplis",
    hideAgain: "Masquer les shifts presque complets",
  },
  booking: {
    signUp: {
      title: "S’inscrire à ce shift\u00a0?",
      confirm: "S’inscrire",
      keep: "Pas maintenant",
      underWay: "Inscription en cours…",
      done: "Votre inscription est enregistrée.",
      notDone: "Vous ne participez pas à ce shift",
      unknown: "Nous ne savons pas encore si vous participez\u00a0: aucune réponse claire n’est arrivée.",
      check: "Vérifiez à nouveau pour en avoir la certitude. Dès le retour de la connexion, nous le ferons aussi.",
    },
    cancel: {
      title: "Annuler ce shift\u00a0?",
      confirm: "Annuler ce shift",
      keep: "Le garder",
      underWay: "Annulation en cours…",
      done: "Votre shift est annulé.",
      notDone: "Vous participez toujours à ce shift",
      unknown: "Nous ne savons pas encore si votre shift est annulé\u00a0: aucune réponse claire n’est arrivée.",
      check: "Vérifiez à nouveau pour que ce soit certain. Dès le retour de la connexion, nous le ferons aussi.",
    },
    renewFeed: {
      title: "Demander une nouvelle adresse\u00a0?",
      confirm: "Demander une nouvelle adresse",
      keep: "Garder celle-ci",
      underWay: "Demande en cours…",
      done: "Votre agenda a une nouvelle adresse.",
      notDone: "L’adresse n’a pas changé",
      unknown: "Nous ne savons pas encore si l’adresse a changé\u00a0: aucune réponse claire n’est arrivée.",
      check: "Vérifiez à nouveau pour en recevoir une nouvelle à coup sûr.",
    },
    patience: "Nous attendons encore la réponse. Fermer maintenant n’arrêterait rien.",
    unsure: "Pas encore certain",
    checkAgain: "Vérifier à nouveau",
    checking: "Vérification…",
    close: "Fermer",
    show: "Voir",
    signedOut: "Votre connexion a pris fin. Connectez-vous, puis réessayez.",
    places: "Places",
    counter: "Votre compteur ensuite",
    counterWithout: (without) => `${without} sans ce shift`,
    due: (withIt, without) => `Prochain shift avant le ${withIt}${without ? ` au lieu du ${without}` : ""}.`,
    compensation: "À rattraper",
    left: (n) => (n === 0 ? "Plus rien après ce shift" : `Encore ${compensations(n)} après celui-ci`),
    similar: "Il reste une place ici",
    gone: "Le shift choisi n’est plus disponible. Voici ceux qui le sont.",
  },
  calendar: {
    intro: "Une fois abonné, votre agenda affiche vos shifts de lui-même, y compris les nouveaux et les annulés.",
    open: "Ouvrir dans l’agenda",
    address: "Adresse de l’abonnement",
    copy: "Copier",
    copied: "Adresse copiée.",
    selected: "Adresse sélectionnée\u00a0: copiez-la avec le menu de votre appareil.",
    secret: "Qui possède cette adresse voit vos shifts\u00a0: gardez-la pour vous.",
    renew: "Demander une nouvelle adresse",
    renewHint: "Les agendas qui utilisent l’ancienne adresse n’afficheront plus vos shifts. Il faudra les réabonner.",
  },
  signUpRefusals: {
    cancelled: "Ce shift est annulé. Choisissez-en un autre.",
    "already-signed-up": "Vous participez déjà à ce shift.",
    full: "Ce shift est complet. Choisissez-en un autre.",
  },
  help: {
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
    catchUp: {
      regular: "Pour rattraper un retard, inscrivez-vous à un shift de compensation ou contactez-nous.",
      irregular: "Pour rattraper un retard, inscrivez-vous à des shifts disponibles.",
    },
    penalty: "À zéro, il en perd deux au lieu d’un.",
    compensation: "Un shift en plus, pour rattraper une absence non excusée.",
    alert: (n) =>
      `Si vous avez du retard, vous avez ${days(n)} pour le rattraper. Ensuite, vous ne pouvez plus faire vos courses.`,
    extension: (n) => `S’il vous faut plus de temps, contactez-nous\u00a0: vous pouvez obtenir ${days(n)} de plus.`,
    unsubscribed: (n) => `À ${shifts(n)} de retard, votre inscription aux shifts prend fin.`,
  },
};
