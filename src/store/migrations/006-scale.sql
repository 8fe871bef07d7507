-- What pages of a dossier with a million statements need at hand, kept as readings and decisions change.

-- The dossier's actors as its current readings name them: a row for each name, with its counts. A name may be of any
-- length, which an index row may not: `known` is a hash of name, kind and country.
create table dossier_actor (
  dossier text not null references dossier on delete cascade,
  id text not null,
  known text not null,
  name text not null,
  kind text not null,
  country text not null,
  readings integer not null,
  mentions integer not null,
  statements integer not null,
  primary key (dossier, id, known)
);
insert into dossier_actor
  select document.dossier, named.id, md5(concat_ws(' ', named.kind, named.country, named.name)), named.name, named.kind,
    coalesce(named.country, ''), count(*), sum(named.mentions), sum(named.statements)
  from document join reading_actor named on named.reading = document.reading
  group by 1, 2, 3, 4, 5, 6;

-- Of each position: how many points it has, what each voice alone says now, and its newest shifts with the day of the
-- newest. Null in rows of older programs until they are next saved.
alter table position add column points integer;
alter table position add column voices json;
alter table position add column moved text collate "C";
alter table position add column moves json;
create index position_moved on position (dossier, moved) where moved is not null;

-- An actor's newest statements, without going through those of the others.
create index position_point_actor on position_point (dossier, actor);

-- People's decisions that two tellings are of one occurrence, or of two. They stand on words, as reviews do.
create table occurrence_join (
  dossier text not null references dossier on delete cascade,
  id text not null,
  same boolean not null,
  a json not null,
  b json not null,
  by_whom text not null,
  at timestamptz not null,
  undone timestamptz,
  primary key (dossier, id)
);
