// Says so at least a minute before the session ends (the server renews it once a minute, so two are counted): <div data-session="SECONDS" data-stay="URL" hidden> with a form inside.
// Any answer from the server that renews the session (a draft, a page) starts the time again.

const NOTICE = 120

function watch(notice) {
  const form = notice.querySelector('form')
  let waiting
  const say = (words) => {
    notice.hidden = words === ''
    notice.querySelector('[data-say]').textContent = words
  }
  const show = () => say(notice.dataset.words)
  const start = () => {
    say('')
    clearTimeout(waiting)
    waiting = setTimeout(show, (Number(notice.dataset.session) - NOTICE) * 1000)
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const asked = { method: 'POST', body: new FormData(form), redirect: 'error' }
    const answer = await fetch(form.action, asked).catch(() => null)
    if (answer?.ok) start()
    else say(notice.dataset.failed)
  })
  document.addEventListener('kinweave:renewed', start)
  start()
}

export function warnBeforeTheSessionEnds() {
  const notice = document.querySelector('[data-session]')
  if (notice) watch(notice)
}
