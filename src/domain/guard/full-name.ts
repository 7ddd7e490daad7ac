import { foldText } from '@/domain/find/fold-text'

/** Frequent first names, folded: small letters without diacritics. */
const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'adam adrian agata agnieszka aleksander aleksandra alicja alina amelia andrzej aneta anita anna antoni arkadiusz artur ' +
    'barbara bartlomiej bartosz beata bogdan bogumila boguslawa bozena celina cezary damian daniel danuta dariusz dawid ' +
    'dominik dominika dorota edward edyta eliza elzbieta emilia ewa ewelina filip franciszek franciszka gabriela genowefa ' +
    'grazyna grzegorz halina hanna helena henryk hubert iga igor ilona irena iwona izabela jacek jadwiga jakub jan janina ' +
    'janusz jaroslaw jerzy joanna jolanta jozef jozefa julia julian justyna kacper kamil kamila karol karolina katarzyna ' +
    'kazimierz kinga klaudia kornelia krystian krystyna krzysztof laura lech lena leokadia leszek lidia lucyna lukasz ' +
    'maciej magdalena maja malgorzata marcin marek maria marian mariola mariusz marlena marta marzena mateusz michal ' +
    'mieczyslaw milena miroslaw miroslawa monika natalia nikola nina norbert oksana ola oleksandr oliwia olga oskar patrycja ' +
    'patryk paulina pawel piotr przemyslaw rafal regina renata robert roman ryszard sandra sebastian slawomir sonia ' +
    'stanislaw stanislawa stefan stefania sylwia szymon tadeusz teresa tomasz urszula wanda weronika wieslaw wieslawa ' +
    'wiktor wiktoria wioletta witold wlodzimierz wojciech zbigniew zdzislaw zenon zofia zuzanna zygmunt'
  ).split(' '),
)

/** Endings of surnames that hardly any other word has. */
const SURNAME = /(?:[sc]k[ia]|dzk[ia]|wicz|czyk|czak|owiak|iewska)$/u

const isCapitalised = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word)

/**
 * Whether a text looks like somebody's first name and surname, in either order. It only warns: a nickname may look like
 * one, and rare names do not.
 */
export const looksLikeFullName = (text: string): boolean => {
  const words = text.split(/[\s,/]+/).filter((word) => word !== '')
  return words.some((word, at) => {
    const next = words[at + 1]
    if (!next || !isCapitalised(word) || !isCapitalised(next)) return false
    const pair = [foldText(word), foldText(next)] as const
    const isFirstName = pair.map((folded) => FIRST_NAMES.has(folded))
    const isSurname = pair.map((folded) => folded.split('-').some((part) => SURNAME.test(part)))
    // After a first name any name is a surname; before one, only what looks like it.
    return isFirstName[0] || (isFirstName[1] && isSurname[0]) || false
  })
}
