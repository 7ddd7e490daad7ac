export const settings = {
  title: 'Settings',
  lead: 'They are for this browser on this device. Changes are saved by themselves.',
  notSaved: 'The browser did not save the settings',
  language: 'Language',
  look: 'Look',
  lookAuto: 'As in the system',
  lookLight: 'Light',
  lookDark: 'Dark',
  sunlightMore:
    'Black on white, thick lines and larger buttons: for reading in full sun. You can also switch it on at the map, in the menu “Base map and layers”.',
  keyboard: 'Keyboard',
  letterKeys: 'Single letters on the map',
  letterKeysMore:
    'N adds a place, the question mark shows the shortcuts. Switch it off if you control by voice.',
  signature: 'Signature',
  alias: 'How to sign entries',
  aliasMore:
    'A role or a nickname, such as “organiser from Sady”. Not a surname: the signature is in the map file.',
  aliasEmpty: 'Type a role or a nickname. Until then it stays “{{alias}}”.',
  aliasFullName:
    'This looks like a first name and a surname. A role is enough: everybody who gets the map file sees the signature.',
  visibility: 'Who sees new places',
  visibilityMore:
    'This is how every new place begins; the form lets you choose otherwise. Delicate subjects begin as internal at most.',
  units: 'Units of area',
  unit: {
    auto: 'Hectares',
    ares: 'Ares and hectares',
    metres: 'Square metres and kilometres',
  },
  unitMore: 'For example {{small}} and {{large}}',
  advanced: 'Street map: address of the pictures',
  tiles: 'Address of the street map',
  tilesMore:
    'Needed only when your municipality or organisation has a map server of its own. The address must contain the signs {z}, {x} and {y}.',
  tilesSave: 'Save address',
  tilesReset: 'Restore the default',
  tilesSaved: 'The address of the street map is saved.',
  tilesProblem: {
    'not-an-address': 'This is not an address. Begin with https://',
    'not-https': 'The address must begin with https://',
    'missing-parts': 'The address lacks: {{parts}}',
  },
  about: 'About the app',
  version: 'version {{version}}',
  purpose:
    'A map of resources and needs for people who organise a local community. Works without an account and without a network.',
  licence: 'The program is free: MIT licence. You may use, copy and change it.',
  credits: 'What it uses',
  credit: {
    streets: 'Street map: © OpenStreetMap contributors, ODbL licence',
    ortho: 'Aerial photos: Head Office of Geodesy and Cartography of Poland',
    font: 'Typeface: Atkinson Hyperlegible Next, Braille Institute, OFL 1.1 licence',
    icons: 'Icons: Lucide, ISC licence',
    code: 'Programs: React, Mantine, Leaflet, Yjs and others, under free licences',
  },
} as const
