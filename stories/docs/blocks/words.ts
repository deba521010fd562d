import { useEffect, useState } from "react";
import { createLocale, onNewWords, type Locale } from "../../../src/i18n/index.ts";
import { surroundingsOf, useGlobals } from "./globals.ts";

/** The words in the toolbar's language, once they are there. */
export function useWords(): Pick<Locale, "t" | "lang"> {
  const { lang } = surroundingsOf(useGlobals());
  const [, setRevision] = useState(0);
  useEffect(() => onNewWords(() => setRevision((revision) => revision + 1)), []);
  return createLocale(lang);
}
