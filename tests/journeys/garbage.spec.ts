import { writeFile } from 'node:fs/promises'
import { expect, test } from './support/app'
import { chooseFile, contents, exportMap, mapIsOpen, openTab } from './support/steps'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

const GARBAGE = [
  ['pusty.geojson', Buffer.alloc(0), /jest\spusty.*Twoje\smapy\ssię\snie\szmieniły/],
  [
    'urwany.geojson',
    Buffer.from('{"type": "FeatureCollection",\n"features": [{"type": "Fea'),
    /urywa\ssię\sw\swierszu\s2/,
  ],
  [
    'blad.geojson',
    Buffer.from('{"type": "FeatureCollection",\n "features": [}]}'),
    /w\swierszu\s2,\sw\skolumnie\s15/,
  ],
  ['obrazek.geojson', PNG, /to\snie\sGeoJSON,\stylko\sPNG/],
  [
    'daleko.geojson',
    Buffer.from(
      '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[96541655.25,6024668.17]}}',
    ),
    /Obiekt\snr\s1\s.*\s96541655.25,\s6024668.17.*Nic\snie\swczytano/,
  ],
  [
    'topo.json',
    Buffer.from('{"type":"Topology","objects":{}}'),
    /to\sTopoJSON,\sa\swczytać\smożna\stylko\sGeoJSON/,
  ],
] as const

test('files that are no maps get a clear sentence, and nothing changes', async ({
  page,
  profileDir,
  picture,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Zobacz mapę przykładową: Stalowa Wola/ }).click()
  await mapIsOpen(page)
  const before = contents(await exportMap(page))

  for (const [name, buffer, sentence] of GARBAGE) {
    await chooseFile(page, { name, mimeType: 'application/geo+json', buffer })
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Wczytaj', exact: true })).toBeHidden()
  }
  await picture('refused')

  const large = `${profileDir}/ogromny.geojson`
  await writeFile(large, Buffer.alloc(160 * 1024 * 1024, ' '))
  await chooseFile(page, large)
  await expect(
    page.getByText(/ma\s160\sMB,\sa\snajwiększy,\sjaki\smożna\swczytać,\sma\s150\sMB/),
  ).toBeVisible()

  expect(contents(await exportMap(page))).toEqual(before)
  await openTab(page, 'Mapa')
  await mapIsOpen(page)
})
