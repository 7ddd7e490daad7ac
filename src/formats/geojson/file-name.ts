/** `Osiedle-Sady-robocza-2026-11-23.geojson`: the version is in the name, so that nobody sends the wrong one. */
export const exportFileName = (title: string, version: 'working' | 'public', date: string): string => {
  const plain = title
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${plain || 'mapa'}-${version === 'working' ? 'robocza' : 'publiczna'}-${date.slice(0, 10)}.geojson`
}
