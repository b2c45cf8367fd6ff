/** A password with a way to see it and, for a new one, the rule and how much is missing. */
import { useId, useState } from 'preact/hooks'
import { PASSWORD_MAX, PASSWORD_MIN } from '../../contracts/limits.ts'
import { strings } from '../strings.ts'
import { Icon } from '../ui/Icon.tsx'

const SHOWN = { type: 'text' } as const
const HIDDEN = { type: 'password' } as const

interface Props {
  readonly value: string
  readonly purpose: 'new' | 'current'
  readonly onInput: (value: string) => void
}

export function PasswordField({ value, purpose, onInput }: Props) {
  const id = useId()
  const [isShown, setShown] = useState(false)
  const missing = PASSWORD_MIN - value.length
  return (
    <div class="field">
      <label for={id}>{strings.account.password}</label>
      <input
        id={id}
        {...(isShown ? SHOWN : HIDDEN)}
        value={value}
        required
        minLength={purpose === 'new' ? PASSWORD_MIN : 1}
        maxLength={PASSWORD_MAX}
        autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...(purpose === 'new' ? { 'aria-describedby': `${id}-rule` } : {})}
      />
      {purpose === 'new' && (
        <p class="hint" id={`${id}-rule`}>
          {strings.account.passwordRule(PASSWORD_MIN)}{' '}
          {value !== '' && (
            <span class="hint-state" data-ok={missing <= 0}>
              <Icon name={missing > 0 ? 'right' : 'check'} />
              {missing > 0
                ? strings.account.passwordTooShort(missing)
                : strings.account.passwordLongEnough}
            </span>
          )}
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {strings.account.showPassword}
      </label>
    </div>
  )
}
