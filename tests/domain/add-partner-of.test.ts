import { expect, it } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import { addPartnerOf, suggestedPartner } from '@/domain/change/add-partner-of'
import { countOnce, secondRoles } from '@/domain/relations/counted-once'
import type { Relation } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { categoriesOf, categoryInfo } from '@/domain/taxonomy'

const stamp = { id: 'partner', now: NOW, by: 'organizator' }
const school = aPlace({
  id: 'school',
  category: 'resource.education',
  name: 'Szkoła nr 5',
  address: 'Polna 3',
  contactPhone: '41 265 00 00',
  contactPerson: 'dyrekcja',
  visibility: 'public',
  description: 'Sala na 30 osób',
})

it('the partner is the same institution at the same spot, and the two are counted once', () => {
  const made = addPartnerOf(school, suggestedPartner(school), stamp, { ...stamp, id: 'link' })
  if (!made.ok) throw new Error('refused')
  const [partner, relation] = made.value.put as readonly [Place, Relation]
  expect(partner).toMatchObject({
    kind: 'partner',
    category: 'partner.school',
    name: 'Szkoła nr 5',
    geometry: school.geometry,
    address: 'Polna 3',
    contactPhone: '41 265 00 00',
    contactPerson: 'dyrekcja',
    visibility: 'internal',
  })
  expect(partner).not.toHaveProperty('description')
  const places = new Map([school, partner].map((place) => [place.id, place]))
  expect(countOnce(places.keys(), secondRoles([relation], places))).toBe(1)
})

it('a private place has a private partner', () => {
  const made = addPartnerOf({ ...school, visibility: 'private' }, 'partner.ngo', stamp, stamp)
  expect(made).toMatchObject({ value: { put: [{ visibility: 'private' }, {}] } })
})

it('every resource and club has a partner category to begin with', () => {
  for (const { id } of [...categoriesOf('resource'), ...categoriesOf('club')]) {
    expect([id, categoryInfo(suggestedPartner({ category: id }))?.kind]).toEqual([id, 'partner'])
  }
})
