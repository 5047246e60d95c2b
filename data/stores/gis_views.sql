-- Places, ties and figures as layers of a geographic information system; {schema} is where the store's tables are.
CREATE SCHEMA IF NOT EXISTS gis;
CREATE TABLE IF NOT EXISTS gis.book_places (
  place_id text PRIMARY KEY, kind text NOT NULL, country text NOT NULL, name_en text NOT NULL, name_ru text NOT NULL,
  lon double precision, lat double precision, is_middle boolean NOT NULL
);
CREATE TABLE IF NOT EXISTS gis.book_ties (
  claim_id text PRIMARY KEY, by_place_id text NOT NULL, kz_place_id text NOT NULL, kind text NOT NULL,
  status text NOT NULL, since text NOT NULL, what_en text NOT NULL, what_ru text NOT NULL
);
CREATE OR REPLACE FUNCTION gis.line(by_place text, kz_place text) RETURNS geometry LANGUAGE sql STABLE AS $$
  SELECT ST_SetSRID(ST_MakeLine(ST_MakePoint(b.lon, b.lat), ST_MakePoint(k.lon, k.lat)), 4326)
  FROM gis.book_places b, gis.book_places k
  WHERE b.place_id = by_place AND k.place_id = kz_place AND b.lon IS NOT NULL AND k.lon IS NOT NULL
$$;
DROP VIEW IF EXISTS gis.places, gis.ties, gis.own_ties, gis.observations, gis.newest;
CREATE VIEW gis.newest AS
SELECT DISTINCT ON (layer_id) layer_id, version, name, is_published FROM {schema}.versions
ORDER BY layer_id, version DESC;
CREATE VIEW gis.places AS
SELECT row_number() OVER (ORDER BY place_id)::integer AS gid, place_id, kind, country, name_en, name_ru, is_middle,
  ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geometry(Point, 4326) AS geom
FROM gis.book_places WHERE lon IS NOT NULL AND lat IS NOT NULL;
CREATE VIEW gis.ties AS
SELECT row_number() OVER (ORDER BY t.claim_id)::integer AS gid, t.*, b.name_en AS by_name, k.name_en AS kz_name,
  gis.line(t.by_place_id, t.kz_place_id)::geometry(LineString, 4326) AS geom
FROM gis.book_ties t
LEFT JOIN gis.book_places b ON b.place_id = t.by_place_id
LEFT JOIN gis.book_places k ON k.place_id = t.kz_place_id;
CREATE VIEW gis.own_ties AS
SELECT row_number() OVER (ORDER BY r.layer_id, r.row_id)::integer AS gid, r.layer_id, v.name AS layer, v.is_published,
  r.row_id AS claim_id, c.cells->>'by_place_id' AS by_place_id, c.cells->>'kz_place_id' AS kz_place_id,
  c.cells->>'kind' AS kind, c.cells->>'status' AS status, c.cells->>'since' AS since, c.cells->>'what_en' AS what_en,
  c.cells->>'what_ru' AS what_ru, b.name_en AS by_name, k.name_en AS kz_name, r.file, r.sheet, r.cell,
  gis.line(c.cells->>'by_place_id', c.cells->>'kz_place_id')::geometry(LineString, 4326) AS geom
FROM {schema}.rows r
JOIN gis.newest v ON v.layer_id = r.layer_id
CROSS JOIN LATERAL (SELECT r.content::jsonb AS cells) c
LEFT JOIN gis.book_places b ON b.place_id = c.cells->>'by_place_id'
LEFT JOIN gis.book_places k ON k.place_id = c.cells->>'kz_place_id'
WHERE r.table_name = 'ties' AND r.to_version IS NULL;
CREATE VIEW gis.observations AS
SELECT row_number() OVER (ORDER BY o.layer_id, o.obs_id)::integer AS gid, o.layer_id, v.name AS layer, v.is_published,
  o.obs_id, o.by_id, o.kz_id, o.reporter, o.flow, o.measure, o.product_scheme, o.product_code, o.product_name,
  o.period_start, o.period_end, o.value, o.unit, o.currency, o.obs_status, o.qualifier, o.basis, o.as_written,
  o.source_id, o.note, b.name_en AS by_name, k.name_en AS kz_name, o.file, o.sheet, o.cell,
  gis.line(o.by_id, o.kz_id)::geometry(LineString, 4326) AS geom
FROM {schema}.observations o
JOIN gis.newest v ON v.layer_id = o.layer_id
LEFT JOIN gis.book_places b ON b.place_id = o.by_id
LEFT JOIN gis.book_places k ON k.place_id = o.kz_id
WHERE o.to_version IS NULL
