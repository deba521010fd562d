import { useEffect, useState } from "react";
import { createLocale, onNewWords } from "../../../src/i18n/index.ts";
import { inFull, type FullLocale } from "../../../src/i18n/later.ts";
import { surroundingsOf, useGlobals } from "./globals.ts";

/** The words in the toolbar's language, once they are there. */
export function useWords(): Pick<FullLocale, "t" | "lang"> {
  const { lang } = surroundingsOf(useGlobals());
  const [, setRevision] = useState(0);
  useEffect(() => onNewWords(() => setRevision((revision) => revision + 1)), []);
  return inFull(createLocale(lang));
}
