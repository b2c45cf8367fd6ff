/** The journey on Node. */
import { openNodeInstall } from '../runtime/node-install.ts'
import { describeJourney } from './journey.case.ts'

describeJourney(openNodeInstall)
