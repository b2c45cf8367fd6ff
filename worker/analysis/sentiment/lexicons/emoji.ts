/**
 * Emoji and emoticons by valence, in VADER's units. Written by hand for Earshot (MIT); no data set was used.
 * Variation selectors and skin tones are dropped before the look-up.
 */
export const EMOJI: readonly (readonly [valence: number, emoji: string])[] = [
  [-2.6, '🤮 🤬 💩 👿 🖕'],
  [-2.1, '😡 😠 👎 😤 💔 🤢 😫 😩 🗑'],
  [-1.6, '😢 😭 😞 😔 😟 🙁 ☹ 😣 😖 😒 😑 🙄 😕 😰 😨 😱 😥 😓 🤦 😪 😾 😿 🤕 ❌ ⛔ 🚫 😬 🐌'],
  [-0.8, '😐 😶 🤔 😳 🐛 ⚠ 🤷 😴 🥱'],
  [1, '😉 😏 🙈 🙏 ☕ 🆗 😌 🙃'],
  [1.6, '🙂 ☺ 😊 😀 😃 😄 😁 😆 😅 😂 🤣 😋 😎 👌 ✌ 💪 👏 🙌 ✅ ✔ 😺 😸 🌞 🍀 🌹 🌸 🎶'],
  [2.1, '👍 🤗 😇 🎉 🥳 🎊 💯 ⭐ 🌟 ✨ 🔥 🏆 🥇 🚀 🤝 😻'],
  [2.8, '❤ ♥ 🧡 💛 💚 💙 💜 🖤 🤍 💖 💗 💕 💓 💞 💘 💝 😍 🥰 😘 🤩 💟'],
]

export const EMOTICONS: readonly (readonly [valence: number, emoticons: string])[] = [
  [-2.1, '</3'],
  [-1.6, ":( :-( :[ :-[ :'( =( ;( :(( :@ :{ -_-"],
  [-1, ':/ :-/ :\\ :-\\ :| :-| =/'],
  [1.3, ';) ;-) :] :} :p :P :-P ;P ;p =P'],
  [1.6, ":) :-) =) :)) ^_^ :')"],
  [2, ':D :-D =D ;D :}} :*'],
  [2.8, '<3 <33'],
]
