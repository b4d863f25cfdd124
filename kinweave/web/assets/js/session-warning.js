// Says so a minute before the session ends: <div data-session="SECONDS" data-stay="URL" hidden> with a form inside.
// Any answer from the server that renews the session (a draft, a page) starts the time again.

const NOTICE = 60

function watch(notice) {
  const form = notice.querySelector('form')
  let waiting
  const hide = () => {
    notice.hidden = true
    notice.querySelector('[data-say]').textContent = ''
  }
  const show = () => {
    notice.hidden = false
    notice.querySelector('[data-say]').textContent = notice.dataset.words
  }
  const start = () => {
    hide()
    clearTimeout(waiting)
    waiting = setTimeout(show, (Number(notice.dataset.session) - NOTICE) * 1000)
  }
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'error' }).catch(() => null)
    if (answer?.ok) start()
    else form.submit()
  })
  start()
}

export function warnBeforeTheSessionEnds() {
  const notice = document.querySelector('[data-session]')
  if (notice) watch(notice)
}
