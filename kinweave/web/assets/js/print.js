// A print button does nothing without a script, so it is hidden until there is one.

export function offerPrint() {
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  })
}
