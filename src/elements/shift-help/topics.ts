/** What there is to explain, by regime, with the cooperative's own numbers. */
import { regimes, statuses, type Regime, type Status } from "../../domain/words.ts";
import type { Messages } from "../../i18n/index.ts";
import type { FullLocale } from "../../i18n/later.ts";
import type { Settings } from "../../sdk/index.ts";
import { tellNext, type Standing } from "../shift-status/words.ts";

export interface Topic {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface StatusTopic {
  readonly label: string;
  /** What it means, what to do about it, and when to ask the members' office. */
  readonly sentences: readonly string[];
  readonly isOwn: boolean;
}

/** Each status; the worker's own first, with their own days and shifts. */
export function explainStatuses(own: Standing | undefined, locale: FullLocale): readonly StatusTopic[] {
  const { label, meaning, advice } = locale.t.status;
  const ownStatus = own?.status.status;
  const explain = (status: Status): StatusTopic => {
    const isOwn = status === ownStatus;
    const told = own && isOwn ? tellNext(own, locale) : [meaning[status]];
    return { label: label[status], sentences: [...new Set([...told, advice[status]])], isOwn };
  };
  return [...statuses].sort((a, b) => Number(b === ownStatus) - Number(a === ownStatus)).map(explain);
}

function explainCounter(regime: "regular" | "irregular", settings: Settings, t: Messages): Topic {
  const { alertDelayDays, graceDelayDays, unsubscribeAt, countdownPenalty } = settings.rules;
  const penalty = regime === "irregular" && countdownPenalty ? [t.help.penalty] : [];
  return {
    title: t.status.counterHeading,
    paragraphs: [
      [t.help.counter[regime], ...penalty].join(" "),
      t.help.catchUp[regime],
      t.help.alert(alertDelayDays),
      t.help.extension(graceDelayDays),
      ...(unsubscribeAt < 0 ? [t.help.unsubscribed(-unsubscribeAt)] : []),
    ],
  };
}

function explainRegime(regime: Regime, settings: Settings, t: Messages): Topic[] {
  const topics: Topic[] = [{ title: t.regime.label[regime], paragraphs: [t.help.regime[regime]] }];
  if (regime === "exempted") return topics;
  topics.push(explainCounter(regime, settings, t));
  if (regime === "regular") topics.push({ title: t.help.compensationHeading, paragraphs: [t.help.compensation] });
  return topics;
}

/** The topics for a worker of `regime`; what each regime is, for somebody without one. */
export function listTopics(regime: Regime | undefined, settings: Settings, t: Messages): readonly Topic[] {
  const cycle = { title: t.help.cycleHeading, paragraphs: [t.help.cycle] };
  if (regime) return [...explainRegime(regime, settings, t), cycle];
  return [...regimes.map((each) => ({ title: t.regime.label[each], paragraphs: [t.help.regime[each]] })), cycle];
}
