// Reads the page aloud with a voice of this device that speaks the page's language, and with no other: a voice that
// is not local sends the words to somebody's server. With no such voice the button stays hidden.

const READ = 'h1, h2, h3, p, li, dt, dd, legend, label, blockquote p, td, th'

function language() {
  return document.documentElement.lang.toLowerCase().split('-')[0]
}

function localVoice() {
  const speaks = (voice) => voice.localService === true && voice.lang.toLowerCase().startsWith(language())
  return window.speechSynthesis.getVoices().find(speaks)
}

function isRead(element) {
  const shown = element.getClientRects().length > 0 && element.textContent.trim() !== ''
  return shown && !element.querySelector(READ) && !element.closest('[data-not-read], [aria-hidden="true"], .govuk-visually-hidden')
}

function parts(button) {
  const place = document.querySelector(button.dataset.listen || 'main')
  return [...place.querySelectorAll(READ)].filter(isRead)
}

class Reader {
  constructor(button) {
    this.button = button
    this.words = button.querySelector('[data-words]')
    this.start = this.words.textContent
    this.left = []
    button.addEventListener('click', () => (this.reading ? this.stop() : this.read()))
  }

  read() {
    this.reading = true
    this.words.textContent = this.button.dataset.stop
    this.left = parts(this.button)
    this.next()
  }

  next() {
    this.unmark()
    const element = this.left.shift()
    const voice = localVoice()
    if (!this.reading || !element || !voice) return this.stop()
    element.classList.add('kw-reading')
    this.marked = element
    const spoken = new SpeechSynthesisUtterance(element.innerText)
    spoken.voice = voice
    spoken.lang = voice.lang
    spoken.rate = 0.9
    spoken.onend = () => this.next()
    spoken.onerror = () => this.stop()
    window.speechSynthesis.speak(spoken)
  }

  unmark() {
    this.marked?.classList.remove('kw-reading')
  }

  stop() {
    this.reading = false
    this.left = []
    this.unmark()
    this.words.textContent = this.start
    window.speechSynthesis.cancel()
  }
}

export function offerReadingAloud() {
  const buttons = [...document.querySelectorAll('[data-listen]')]
  if (!buttons.length || !('speechSynthesis' in window)) return
  const readers = buttons.map((button) => new Reader(button))
  const offer = () => buttons.forEach((button) => (button.hidden = !localVoice()))
  window.speechSynthesis.addEventListener?.('voiceschanged', offer)
  window.addEventListener('pagehide', () => readers.forEach((reader) => reader.stop()))
  offer()
}
