// Numbers with the form of the word that their language asks for.

/**
 * A count in words; not every browser knows every language of ours.
 *
 * @param {Record<string, string>} forms By the rule of the language: see `Language.plural_forms`.
 * @param {string} lang
 * @param {number} count
 */
export function counted(forms, lang, count) {
  const form = forms[new Intl.PluralRules(lang).select(count)] ?? forms.other ?? "";
  return form.replace("{count}", new Intl.NumberFormat(lang).format(count));
}
