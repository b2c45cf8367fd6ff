/** One screen of a survey: what it says, what it asks, and the ways on and back. */
import type { JSX } from 'preact'
import { QuestionField } from './QuestionField.tsx'
import type { SurveyRun } from './survey-run.ts'

interface Screen {
  readonly title: string
  readonly description?: string | undefined
  readonly buttonLabel?: string | undefined
  readonly linkUrl?: string | undefined
  readonly linkLabel?: string | undefined
}

export function SurveyView({ run }: { readonly run: SurveyRun }): JSX.Element {
  const { survey, strings, path, answers, deps, outcome, prepare, rest } = run
  const asked = survey.questions.find(({ id }) => id === path.at(-1))
  const question = outcome ? undefined : asked
  const screen: Screen = outcome ?? asked ?? survey.intro ?? { title: '' }
  const word = (text: string): string =>
    prepare?.recall(text, { ...survey, answers, hiddenFields: deps.hidden }) ?? text
  // Until it is known which question is the last.
  const forward = rest?.isLast(run) ? strings.submitButtonLabel : strings.surveyNextLabel
  const Heading = survey.placement === 'page' ? 'h1' : 'h2'
  return (
    <>
      <header>
        {survey.hasProgress && (
          <progress aria-label={strings.surveyProgressLabel} value={run.progress} />
        )}
        {run.close && (
          <button type="button" class="close" aria-label={strings.closeLabel} onClick={run.close} />
        )}
      </header>
      <form
        noValidate
        class={outcome?.state}
        onSubmit={(event) => {
          event.preventDefault()
          run.goOn()
        }}
      >
        <Heading id="title" tabIndex={-1}>
          {word(screen.title)}
          {question?.isRequired && <small> {strings.isRequiredLabel}</small>}
        </Heading>
        {screen.description && <p id="text">{word(screen.description)}</p>}
        {question && <QuestionField key={question.id} question={question} run={run} />}
        <p id="issue" role="status" class={run.isMistake ? 'issue' : 'spoken'}>
          {run.message}
        </p>
        <footer>
          {survey.hasBackButton && question && path[survey.intro ? 0 : 1] && (
            <button type="button" class="back" onClick={run.goBack}>
              {strings.surveyBackLabel}
            </button>
          )}
          {screen.linkUrl && (
            <a class="button" href={screen.linkUrl} target="_blank" rel="noopener">
              {screen.linkLabel ?? screen.linkUrl}
            </a>
          )}
          {(!outcome || outcome.buttonLabel) && (
            <button type="submit" aria-describedby={question ? undefined : 'title text'}>
              {screen.buttonLabel ?? (question ? forward : strings.surveyStartLabel)}
            </button>
          )}
        </footer>
      </form>
    </>
  )
}
