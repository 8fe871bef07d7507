-- What comes in by itself: bytes taken before they are read, sources asked again and again, and what failed. The queue
-- of jobs has a schema of its own, `pgboss`, which its library keeps.

-- The last bytes taken at an address, whether they wait to be read, were kept as a document or failed. `id` is that of
-- the document of that address; `document` the one that shows these bytes, which may have another. `how` is a hash of
-- what else decides what is read in them: the same bytes taken the same way again need not be read again. `resource`
-- and `options` are given back as they came.
create table taken (
  dossier text not null references dossier on delete cascade,
  id text not null,
  snapshot text not null references snapshot,
  how text not null,
  resource json not null,
  options json not null,
  source text,
  state text not null check (state in ('waiting', 'kept', 'set-aside')),
  document text,
  result json,
  at timestamptz not null,
  primary key (dossier, id)
);
create index taken_snapshot on taken (snapshot);
create index taken_waiting on taken (dossier) where state = 'waiting';

-- Jobs that failed for good, for a person to retry or let go. `id` follows from what is to be done, so that the same
-- work failing again takes the place of its last failure.
create table set_aside (
  dossier text not null references dossier on delete cascade,
  id text not null,
  kind text not null,
  job json not null,
  input text not null,
  code text not null,
  reason text not null,
  remedy text not null,
  tries integer not null,
  at timestamptz not null,
  primary key (dossier, id)
);
create index set_aside_newest on set_aside (dossier, at desc, id);

create table source (
  dossier text not null references dossier on delete cascade,
  id text not null,
  address text not null,
  kind text not null check (kind in ('feed', 'sitemap', 'page', 'folder')),
  outlet text,
  every double precision not null check (every > 0),
  validators json,
  added timestamptz not null,
  due timestamptz not null,
  good timestamptz,
  failures integer not null default 0,
  primary key (dossier, id)
);
create index source_due on source (due);

-- Every attempt at fetching: one a poll, and one more for each text it led to that could not be had. Pruned.
create table fetch_log (
  id bigint generated always as identity primary key,
  dossier text not null,
  source text not null,
  address text not null,
  at timestamptz not null,
  status integer,
  outcome text not null check (outcome in ('brought', 'unchanged', 'failed')),
  code text,
  reason text,
  remedy text,
  brought integer not null,
  bytes bigint not null,
  took integer not null,
  foreign key (dossier, source) references source (dossier, id) on delete cascade
);
create index fetch_log_newest on fetch_log (dossier, source, at desc, id desc);
create index fetch_log_at on fetch_log (at);

create index document_added on document (dossier, added desc, id);
