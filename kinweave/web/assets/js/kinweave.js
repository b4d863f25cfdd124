// Everything here makes a page nicer; nothing here is needed. Each part looks for its own mark in the page.

import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  Radios,
  SkipLink
} from 'govuk-frontend'

import { keepDrafts } from './keep-draft.js'
import { offerPrint } from './print.js'
import { offerReadingAloud } from './read-aloud.js'
import { warnBeforeTheSessionEnds } from './session-warning.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

const published = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  Radios,
  SkipLink
]
published.forEach((component) => createAll(component))

keepDrafts()
offerPrint()
offerReadingAloud()
warnBeforeTheSessionEnds()
