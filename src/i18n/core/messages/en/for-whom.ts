export const forWhom = {
  children: 'children',
  youth: 'young people',
  families: 'families',
  seniors: 'older people',
  disability: 'people with disabilities',
  homeless: 'people in homelessness',
  migrants: 'migrants',
  everyone: 'everyone',
} as const
