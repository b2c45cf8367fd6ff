/** The announcements on top of the form: the first one open, the others one line each. */
import type { JSX } from 'preact'
import type { WidgetAnnouncement } from '../../contracts/announcement.ts'
import type { AnnouncementKind } from '../../contracts/vocabulary.ts'
import { announcementTexts } from '../core/notices/announcement-texts.ts'
import { webLink } from '../core/notices/web-link.ts'
import type { NoticeStrings } from '../strings/notices-en.ts'
import { formatTime } from './format-time.ts'
import { Icon } from './Icon.tsx'

interface Props {
  readonly announcements: readonly WidgetAnnouncement[]
  /** The language somebody wants; `locale` is the one they get for everything else. */
  readonly wish: string
  readonly locale: string
  readonly strings: NoticeStrings
  readonly dismiss: (id: string) => void
}

export function AnnouncementList(props: Props): JSX.Element {
  const { announcements, strings } = props
  return (
    <ul class="announcements" aria-label={strings.announcementsLabel}>
      {announcements.map((announcement, index) => (
        <AnnouncementItem
          key={announcement.id}
          {...props}
          announcement={announcement}
          isOpen={index === 0}
        />
      ))}
    </ul>
  )
}

/** How an announcement's kind is called. */
export function announcementKindLabel(kind: AnnouncementKind, strings: NoticeStrings): string {
  return strings[`${kind}Label`]
}

interface ItemProps extends Props {
  readonly announcement: WidgetAnnouncement
  readonly isOpen: boolean
}

function AnnouncementItem(props: ItemProps): JSX.Element {
  const { announcement, wish, strings, dismiss, isOpen } = props
  const { id, kind, isDismissible } = announcement
  const { title, body, language } = announcementTexts(announcement, wish)
  const heading = (
    <>
      <Icon name={kind} />
      <span>
        <small>{announcementKindLabel(kind, strings)}</small> <b dir="auto">{title}</b>
      </span>
    </>
  )
  const hasMore = body !== '' || announcement.linkUrl !== null || announcement.endsAt !== null
  return (
    <li class={kind} lang={language}>
      {hasMore ? (
        <details open={isOpen}>
          <summary>{heading}</summary>
          <AnnouncementBody {...props} />
        </details>
      ) : (
        <div class="summary">{heading}</div>
      )}
      {isDismissible && (
        <button
          type="button"
          class="close"
          aria-label={strings.dismissAnnouncementLabel.replace('{title}', title)}
          onClick={() => dismiss(id)}
        />
      )}
    </li>
  )
}

function AnnouncementBody({ announcement, wish, locale, strings }: ItemProps): JSX.Element {
  const { body, linkLabel } = announcementTexts(announcement, wish)
  const { endsAt } = announcement
  const link = webLink(announcement.linkUrl)
  return (
    <div class="more">
      {body && <p dir="auto">{body}</p>}
      {endsAt && (
        <p>
          <small>
            {strings.announcementUntilText.replace('{time}', formatTime(endsAt, locale))}
          </small>
        </p>
      )}
      {link && (
        <a href={link} target="_blank" rel="noopener">
          {linkLabel || strings.learnMoreLabel} <span class="spoken">{strings.newTabText}</span>
        </a>
      )}
    </div>
  )
}
