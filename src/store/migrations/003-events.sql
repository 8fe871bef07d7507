-- A dossier's events and forecasts are few among its findings, nearly all of which are mentions: its pages of them need
-- not go through those.
create index finding_few on finding (reading) where kind in ('event', 'forecast');
