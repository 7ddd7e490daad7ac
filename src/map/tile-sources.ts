export const OSM_TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'

/** Orthophoto of the Polish geodetic office: a WMTS whose tiles are numbered like everyone's. */
export const ORTHOPHOTO_TILES =
  'https://mapy.geoportal.gov.pl/wss/service/PZGIK/ORTO/WMTS/StandardResolution?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=ORTOFOTOMAPA&STYLE=default&FORMAT=image/jpeg&tileMatrixSet=EPSG:3857&tileMatrix=EPSG:3857:{z}&tileRow={y}&tileCol={x}'

/** Both services draw no deeper; beyond it their last tiles are enlarged. */
export const MAX_NATIVE_ZOOM = 19
