/** What there is to explain, by regime, with the cooperative's own numbers. */
import { regimes, type Regime } from "../../domain/words.ts";
import type { Messages } from "../../i18n/index.ts";
import type { Settings } from "../../sdk/index.ts";

export interface Topic {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function explainCounter(regime: "regular" | "irregular", settings: Settings, t: Messages): Topic {
  const { alertDelayDays, graceDelayDays, unsubscribeAt, countdownPenalty } = settings.rules;
  const penalty = regime === "irregular" && countdownPenalty ? [t.help.penalty] : [];
  return {
    title: t.status.counterHeading,
    paragraphs: [
      [t.help.counter[regime], ...penalty].join(" "),
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
