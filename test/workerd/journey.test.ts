/** The journey inside the Workers runtime. */
import { describeJourney } from '../journey/journey.case.ts'
import { openWorkerdInstall } from './workerd-install.ts'

describeJourney(openWorkerdInstall)
