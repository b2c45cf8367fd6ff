/** The rating as smileys or thumbs. Stars are in the form itself. */
import type { JSX } from 'preact'
import type { ExtrasStrings } from '../../strings/extras-en.ts'
import type { FormStrings } from '../../strings.ts'
import { Icon } from './Icon.tsx'

interface Props {
  readonly display: 'smiley' | 'thumbs'
  readonly strings: FormStrings & ExtrasStrings
  readonly value: string | undefined
}

const FACE = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M9 9.5v.5M15 9.5v.5'

/** From worst to best. */
const MOUTHS = [
  'M7.5 17q4.5-5.5 9 0',
  'M8 16.5q4-3 8 0',
  'M8 15.5h8',
  'M8 14.5q4 3 8 0',
  'M7.5 14q4.5 6.5 9 0z',
]

const THUMB_UP =
  'M4 11h3v9H4zM7 11l4-8c2 0 2.5 1.5 2.5 3L13 9h5.5c1.5 0 2.2 1 2 2.3l-1.2 6.7c-.2 1.2-1 2-2.3 2H7'
const THUMB_DOWN =
  'M4 13h3V4H4zM7 13l4 8c2 0 2.5-1.5 2.5-3L13 15h5.5c1.5 0 2.2-1 2-2.3l-1.2-6.7c-.2-1.2-1-2-2.3-2H7'

export function RatingField({ display, strings, value }: Props): JSX.Element {
  return (
    <fieldset class="faces">
      <legend>{strings.ratingLabel}</legend>
      {choicesOf(display, strings).map(({ rating, label, path }) => (
        <label key={rating} title={label}>
          <input
            type="radio"
            name="rating"
            value={rating}
            aria-label={label}
            defaultChecked={rating === value}
          />
          <Icon path={path} />
        </label>
      ))}
    </fieldset>
  )
}

interface Choice {
  readonly rating: string
  readonly label: string
  readonly path: string
}

function choicesOf(display: 'smiley' | 'thumbs', strings: ExtrasStrings): readonly Choice[] {
  if (display === 'thumbs')
    return [
      { rating: '5', label: strings.thumbsUpLabel, path: THUMB_UP },
      { rating: '1', label: strings.thumbsDownLabel, path: THUMB_DOWN },
    ]
  const labels = [
    strings.smiley1Label,
    strings.smiley2Label,
    strings.smiley3Label,
    strings.smiley4Label,
    strings.smiley5Label,
  ]
  return labels.map((label, index) => ({
    rating: `${index + 1}`,
    label,
    path: `${FACE}${MOUTHS[index]}`,
  }))
}
