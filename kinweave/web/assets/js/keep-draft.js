// Keeps what is being written, two seconds after the last key: <form data-draft="URL"> with the usual CSRF input.
// The words to say stand in the form's own [data-kept] element: "Kept as a draft at {time}".

const PAUSE = 2000

function tell(place, words) {
  const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  place.textContent = words.replace('{time}', time)
}

async function send(form, place) {
  const body = new FormData(form)
  const answer = await fetch(form.dataset.draft, {
    method: 'POST',
    body,
    headers: { 'X-CSRFToken': body.get('csrfmiddlewaretoken') },
    credentials: 'same-origin',
    redirect: 'error'
  })
  if (!answer.ok) throw new Error(String(answer.status))
  tell(place, place.dataset.kept)
  document.dispatchEvent(new Event('kinweave:renewed'))
}

function keepDraft(form) {
  const place = form.querySelector('[data-kept]')
  let waiting
  let stopped = false
  const keep = () => send(form, place).catch(() => tell(place, place.dataset.notKept))
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    if (!stopped) waiting = setTimeout(keep, PAUSE)
  })
  form.addEventListener('submit', () => {
    stopped = true
    clearTimeout(waiting)
  })
}

export function keepDrafts() {
  document.querySelectorAll('form[data-draft]').forEach(keepDraft)
}
