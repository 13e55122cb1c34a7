/** Why nothing is read aloud, or that it is. */
export type SpeechState = 'speaking' | 'done' | 'no-voice' | 'failed'

/** Voices arrive late on Android and in Chromium; after this long the phone is taken to have none. */
const VOICES_WAIT_MS = 1500

/** Reads Chinese text aloud and tells how it goes; returns the way to stop. Only one text is read at a time. */
export function speak(text: string, onState: (state: SpeechState) => void): () => void {
  let isStopped = false
  if (!('speechSynthesis' in window)) {
    onState('no-voice')
    return () => undefined
  }
  void findChineseVoice().then(voice => {
    if (isStopped) return
    if (voice === null) return onState('no-voice')
    speechSynthesis.cancel()
    const sentences = splitSentences(text)
    sentences.forEach((sentence, at) => {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = 0.95
      if (at === 0) utterance.onstart = () => onState('speaking')
      if (at === sentences.length - 1) utterance.onend = () => onState('done')
      utterance.onerror = event => {
        if (!isStopped && event.error !== 'interrupted' && event.error !== 'canceled') onState('failed')
      }
      speechSynthesis.speak(utterance)
    })
  })
  return () => {
    isStopped = true
    speechSynthesis.cancel()
  }
}

/** A Mandarin voice on the phone itself first, then any Mandarin one, then any Chinese one; null: none. */
async function findChineseVoice(): Promise<SpeechSynthesisVoice | null> {
  const voices = (await voicesNow()).filter(voice => /^(zh|cmn)/i.test(voice.lang))
  const mandarin = voices.filter(voice => /^(zh[-_](CN|Hans)|cmn)/i.test(voice.lang))
  return mandarin.find(voice => voice.localService) ?? mandarin[0] ?? voices[0] ?? null
}

function voicesNow(): Promise<readonly SpeechSynthesisVoice[]> {
  const here = speechSynthesis.getVoices()
  if (here.length > 0) return Promise.resolve(here)
  return new Promise(resolve => {
    const finish = () => resolve(speechSynthesis.getVoices())
    speechSynthesis.addEventListener('voiceschanged', finish, { once: true })
    setTimeout(finish, VOICES_WAIT_MS)
  })
}

/** Chromium cuts an utterance off after about fifteen seconds, so each sentence is one. */
function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？；\n])/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
}
