/**
 * Written by `npm run dates:words` from what Intl writes; `written-dates.ts` reads it. For each language: the months, the
 * days of the week from Sunday on, "and", "in … days", and yesterday, today, tomorrow. What a name's short form leaves out
 * stands behind the dot that it ends with, else between underscores.
 */
export const dateWords: Readonly<Record<string, string>> = {
  en: "Jan_uary Feb_ruary Mar_ch Apr_il May Jun_e Jul_y Aug_ust Sept_ember Oct_ober Nov_ember Dec_ember Sun_day Mon_day Tue_sday Wed_nesday Thu_rsday Fri_day Sat_urday and in days yesterday today tomorrow",
  fr: "janv.ier févr.ier mars avr.il mai juin juil.let août sept.embre oct.obre nov.embre déc.embre dim.anche lun.di mar.di mer.credi jeu.di ven.dredi sam.edi et dans jours hier aujourd’hui demain après-demain",
  nl: "jan_uari feb_ruari m_aa_rt apr_il mei jun_i jul_i aug_ustus sep_tember okt_ober nov_ember dec_ember zo_ndag ma_andag di_nsdag wo_ensdag do_nderdag vr_ijdag za_terdag en over dagen gisteren vandaag morgen overmorgen",
};
