/** Groups of people that a place is for. */
export const forWhom = {
  children: 'dzieci',
  youth: 'młodzież',
  families: 'rodziny',
  seniors: 'seniorzy',
  disability: 'osoby z niepełnosprawnościami',
  homeless: 'osoby w kryzysie bezdomności',
  migrants: 'migranci',
  everyone: 'wszyscy',
} as const
