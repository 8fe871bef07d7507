-- What a dossier of thousands of pages needs.

-- Which codebook and roster a reading was made with, as a hash of both; '' where that was not kept.
alter table reading add column books text not null default '';

-- An address may be of any length, which an index row may not: a document's id is a hash of dossier and address, and
-- its key keeps the address unique.
alter table document drop constraint document_dossier_address_key;

-- A point has no number among its like, so that a new one moves no other: the order follows from what it says. Its day
-- and time are kept as the text they came as, and compared by code, as they are elsewhere.
alter table position_point drop constraint position_point_pkey;
alter table position_point drop column place;
alter table position_point add column id bigint generated always as identity primary key;
alter table position_point add column "time" text collate "C";
alter table position_point alter column said type text collate "C" using to_char(said, 'YYYY-MM-DD');
create index position_point_pair on position_point (dossier, actor, issue);
