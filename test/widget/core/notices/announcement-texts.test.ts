import { expect, test } from 'vitest'
import { announcementTexts } from '../../../../widget/core/notices/announcement-texts.ts'
import { newAnnouncement } from './new-announcement.ts'

const announcement = newAnnouncement({
  title: 'Maintenance',
  body: 'On Sunday.',
  linkLabel: 'More',
  translations: {
    de: { title: 'Wartung', body: 'Am Sonntag.' },
    'pt-BR': { title: 'Manutenção' },
    'zh-cn': { title: '维护' },
  },
})

test.each([
  ['de', 'Wartung', 'de'],
  ['de-AT', 'Wartung', 'de'],
  ['DE_ch', 'Wartung', 'de'],
  ['pt-BR', 'Manutenção', 'pt-BR'],
  ['pt', 'Maintenance', undefined],
  ['zh-CN', '维护', 'zh-cn'],
  ['fr', 'Maintenance', undefined],
  ['', 'Maintenance', undefined],
])('somebody who reads %s gets %s', (locale, title, language) => {
  expect(announcementTexts(announcement, locale)).toMatchObject({ title, language })
})

test('a text that was not translated stays as it was written', () => {
  expect(announcementTexts(announcement, 'de')).toMatchObject({
    body: 'Am Sonntag.',
    linkLabel: 'More',
  })
})

test('the names of an object’s own parts are no languages', () => {
  expect(announcementTexts(announcement, 'constructor').title).toBe('Maintenance')
})
