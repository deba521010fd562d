/** Text per plural category of Intl.PluralRules; `other` always, the rest where the language has them. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * A function that says how many: `count(3, { one: "shift", other: "shifts" })` is "3 shifts".
 * The rules are made on first use, so that importing a dictionary costs nothing.
 */
export function plural(lang: string): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(lang);
    return `${count} ${forms[rules.select(count)] ?? forms.other}`;
  };
}
