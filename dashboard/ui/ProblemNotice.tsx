/** Says what went wrong, with the request's id for whoever looks into it, and offers to try again. */
import type { ApiProblem } from '../api-problem.ts'
import { strings } from '../strings.ts'
import { Icon } from './Icon.tsx'

interface Props {
  readonly problem: ApiProblem
  readonly onRetry?: () => void
}

export function ProblemNotice({ problem, onRetry }: Props) {
  const isSignedOut = problem.status === 401
  return (
    <div class="notice notice-problem" role="alert">
      <Icon name="alert" />
      <div class="notice-words">
        <p class="notice-title">{strings.problem.title}</p>
        <p>{isSignedOut ? strings.problem.signInAgain : problem.message}</p>
        {problem.issues.length > 0 && (
          <ul>
            {problem.issues.map((issue) => (
              <li key={`${issue.pointer} ${issue.code}`}>
                {issue.pointer.replace(/^\//, '')}: {issue.message}
              </li>
            ))}
          </ul>
        )}
        {problem.requestId && (
          <p class="notice-request">
            {strings.problem.requestId} <code>{problem.requestId}</code>
          </p>
        )}
        {isSignedOut ? (
          <a class="button" href="/sign-in">
            {strings.account.toSignIn}
          </a>
        ) : (
          onRetry && (
            <button type="button" class="button" onClick={onRetry}>
              {strings.retry}
            </button>
          )
        )}
      </div>
    </div>
  )
}
