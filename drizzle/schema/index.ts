/** All tables of the journey, as Drizzle and its migration generator see them. */
export * from './accounts.ts'
export * from './announcements.ts'
export * from './entries.ts'
export * from './insights.ts'
export * from './jobs.ts'
export * from './projects.ts'
export * from './reports.ts'
export * from './themes.ts'
