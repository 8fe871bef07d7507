-- The nouns as tables. Two rules run through all of them:
--  * What hangs under a dossier carries its name, so that dossiers never mix and one can be deleted whole.
--  * What is only kept and given back is `json`, not `jsonb`: it comes back as it was written, also where JSON may say
--    what PostgreSQL's text cannot (an emoji cut in half at the edge of a quotation's context). What is asked for in a
--    query has a column of its own.

create table dossier (
  name text primary key,
  title text not null,
  description text not null,
  sample boolean not null,
  created timestamptz not null,
  removed timestamptz,
  codebook json not null,
  roster json not null
);

create table outlet (
  dossier text not null references dossier on delete cascade,
  id text not null,
  name text not null,
  home text,
  kind text,
  country text,
  description text,
  primary key (dossier, id)
);

-- Bytes as they came, by their hash; dossiers share them.
create table snapshot (
  hash text primary key,
  bytes bytea not null,
  size bigint not null check (size = octet_length(bytes))
);

-- A text read out of a snapshot; it never changes, and dossiers share it too.
create table revision (
  id text primary key,
  snapshot text not null references snapshot,
  extractor text not null,
  text text not null
);
create index revision_snapshot on revision (snapshot);

-- One address in one dossier, as it now stands. `opening` to `day` repeat what lists, days and search need of the
-- current revision. `config` names the text search configuration that `words` was made with.
create table document (
  dossier text not null references dossier on delete cascade,
  id text not null,
  address text not null,
  outlet text,
  revision text not null,
  reading bigint,
  added timestamptz not null default now(),
  day date not null,
  title text,
  outlet_name text,
  byline text,
  published json,
  language text not null,
  url text,
  opening text not null,
  statements integer not null default 0,
  config text not null,
  words tsvector not null,
  primary key (dossier, id),
  unique (dossier, address),
  foreign key (dossier, outlet) references outlet (dossier, id)
);
create index document_day on document (dossier, day desc, id);
create index document_outlet on document (dossier, outlet);
create index document_words on document using gin (words);

-- Every revision a document ever had, when its bytes were taken, and what its extractor said of it in this dossier:
-- `data` is the whole document less its text.
create table document_revision (
  dossier text not null,
  document text not null,
  revision text not null references revision,
  media_type text,
  retrieved timestamptz not null,
  data json not null,
  warnings text[] not null,
  primary key (dossier, document, revision),
  foreign key (dossier, document) references document (dossier, id) on delete cascade
);
create index document_revision_revision on document_revision (revision);
alter table document add foreign key (dossier, id, revision)
  references document_revision (dossier, document, revision) deferrable initially deferred;

create table reading (
  id bigint generated always as identity primary key,
  dossier text not null,
  document text not null,
  revision text not null,
  reader text not null,
  reader_version text not null,
  warnings text[] not null,
  made timestamptz not null default now(),
  foreign key (dossier, document, revision) references document_revision (dossier, document, revision) on delete cascade
);
create index reading_document on reading (dossier, document);
alter table document add foreign key (reading) references reading (id) deferrable initially deferred;
create index document_reading on document (reading);

create table reading_actor (
  reading bigint not null references reading on delete cascade,
  id text not null,
  name text not null,
  kind text not null,
  country text,
  mentions integer not null,
  statements integer not null,
  primary key (reading, id)
);
create index reading_actor_id on reading_actor (id);

-- A machine's finding in one reading. `start_at` and `end_at` span all its anchors; `actors` are those it speaks of: who
-- is named, who says it, who takes part, who foretells. `day` is when it was said, where the text tells.
create table finding (
  reading bigint not null references reading on delete cascade,
  id text not null,
  dossier text not null references dossier on delete cascade,
  document text not null,
  kind text not null check (kind in ('mention', 'statement', 'event', 'forecast')),
  start_at integer not null check (start_at >= 0),
  end_at integer not null,
  actors text[] not null,
  day date,
  data json not null,
  anchors json not null check (json_array_length(anchors) > 0),
  primary key (reading, id),
  check (start_at < end_at)
);
create index finding_id on finding (dossier, id);
create index finding_source on finding using gin (actors) where kind = 'statement';

-- A person's decision. It stands on its anchors; `finding` is only where it stands just now. Never deleted: undoing
-- one says when. `made` keeps the order of decisions made within one millisecond.
create table review (
  dossier text not null,
  id text not null,
  document text not null,
  kind text not null check (kind in ('mention', 'statement', 'event', 'forecast')),
  decision text not null check (decision in ('accept', 'change', 'reject', 'add')),
  anchors json not null check (json_array_length(anchors) > 0),
  change json,
  by_whom text not null,
  at timestamptz not null,
  finding text,
  carriage text not null check (carriage in ('place', 'quote', 'overlap', 'lost')),
  undone timestamptz,
  made bigint generated always as identity,
  primary key (dossier, id),
  foreign key (dossier, document) references document (dossier, id) on delete cascade
);
create index review_document on review (dossier, document, at, made);
create index review_lost on review (dossier, at, made) where undone is null and carriage = 'lost';

create table position (
  dossier text not null references dossier on delete cascade,
  actor text not null,
  issue text not null,
  now text not null check (now in ('for', 'against', 'conditional', 'unclear')),
  shifts json not null,
  primary key (dossier, actor, issue)
);

create table position_point (
  dossier text not null,
  actor text not null,
  issue text not null,
  place integer not null,
  said date,
  stance text not null check (stance in ('for', 'against', 'conditional', 'unclear')),
  voice text not null check (voice in ('quoted', 'paraphrased', 'inferred')),
  document text not null,
  statement text not null,
  start_at integer not null check (start_at >= 0),
  end_at integer not null,
  primary key (dossier, actor, issue, place),
  foreign key (dossier, actor, issue) references position on delete cascade,
  foreign key (dossier, document) references document (dossier, id) on delete cascade,
  check (start_at < end_at)
);
create index position_point_document on position_point (dossier, document);

-- Entries of no dossier are the installation's own.
create table audit (
  id bigint generated always as identity primary key,
  dossier text references dossier on delete cascade,
  at timestamptz not null,
  who text not null,
  what text not null,
  subject text not null,
  detail json not null
);
create index audit_newest on audit (dossier, at desc, id desc);

-- The words of a document for full-text search, the title's weighted A. A tsvector holds at most 1 MB of words: of a
-- text that has more, the first part is found by its words, the rest is not.
create function document_words(config text, title text, body text) returns tsvector language plpgsql stable as $$
declare
  part text := left(body, 500000);
begin
  loop
    begin
      return setweight(to_tsvector(config::regconfig, left(coalesce(title, ''), 10000)), 'A')
        || to_tsvector(config::regconfig, part);
    exception when program_limit_exceeded then
      part := left(part, length(part) / 2);
    end;
  end loop;
end $$;
