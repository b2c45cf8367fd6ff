/** Words that fit any product and therefore name no theme by themselves. Written by hand for Earshot (MIT). */

const GENERIC = new Set(
  `app apps application applications software product products program tool tools service website site page pages
  good great nice best better bad worst awesome amazing excellent love loved like likes hate perfect cool fine happy
  time times day days week weeks month months year years hour hours minute minutes today yesterday tomorrow now
  thing things stuff way ways part lot use used uses using user users people work works working worked make makes made
  want wants wanted need needs needed try tried trying keep keeps give gives know think feel find found look looks
  problem problems issue issues bug bugs fix fixed help please thanks thank update updates updated version feature
  features option options new old last first next recent recently easy hard simple slow fast big small little really
  stop stopped start started open opened opens click clicked clicks tap show shows add added change changed wrong
  phone device team company customer customers star stars review experience question wish hope since back right tell say said talk
  set call called guys long check guy person everyone minute able top number list name place
  gut gute super toll bitte danke bien bon bonne merci bueno buena gracias buono grazie bom boa obrigado goed bedankt`.split(
    /\s+/,
  ),
)

export function isGenericWord(word: string): boolean {
  return GENERIC.has(word)
}
