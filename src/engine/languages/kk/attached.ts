const PLURAL = '(?:[лдт][ае]р)?'
const OWN = '(?:с?[ыі]|[ыі]?м|[ыі]?м[ыі]з|[ыі]?ң|[ыі]?ң[ыі]з)?'
const CASE = '(?:н[ыі]ң|[дт][ыі]ң|[ндт][ыі]|н|[ғқгк][ае]|н?[ае]|н?[дт][ае]|[дтн][ае]н|[мбп]ен|н?[дт][ае]й)?'
const ENDING_ALONE = new RegExp(`^${PLURAL}${OWN}${CASE}(?:(?<=[ае])[ғг][ыі]${PLURAL}${OWN}${CASE})?$`, 'u')
const COUNTING = /^(?:[ыі]?н?ш[ыі]|с[ыі]н?ш[ыі]|[ае]у)(?=$|\p{L})/u

/** True for letters that can only be endings, as after a number or an abbreviation: «ның», «дағы», «нші», «інен». */
export function isEnding(letters: string): boolean {
  return letters !== '' && letters.length <= 14 && ENDING_ALONE.test(letters.replace(COUNTING, ''))
}
