-- Bytes are packed where that makes them fewer; what was kept before stays as it came and is read all the same. PostgreSQL
-- need not try to pack them once more.
alter table snapshot drop constraint snapshot_check;
alter table snapshot add column packed text check (packed in ('zstd'));
alter table snapshot add check (packed is not null or size = octet_length(bytes));
alter table snapshot alter column bytes set storage external;
-- False for what an older program kept and nobody has tried to pack.
alter table snapshot add column tried boolean not null default false;
alter table snapshot alter column tried set default true;

-- When a document came to show a revision; what was given along with the page, so that a better extractor can take its
-- bytes in the same way; and the newest extractor that made the same text of them.
alter table document_revision add column kept timestamptz not null default now();
alter table document_revision add column given json;
alter table document_revision add column checked text;
update document_revision set kept = coalesce(
  (select min(made) from reading where reading.dossier = document_revision.dossier
    and reading.document = document_revision.document and reading.revision = document_revision.revision),
  retrieved);

-- What a document's text is like, of the revision named: how many words it has, its MinHash signature, and the keys under
-- which texts like it are found. `family` is the smallest id among the documents of one text. What GIN puts off, every
-- search would have to look through.
create table likeness (
  dossier text not null,
  document text not null,
  revision text not null,
  words integer not null,
  signature bytea not null,
  keys integer[] not null,
  family text not null,
  primary key (dossier, document),
  foreign key (dossier, document) references document (dossier, id) on delete cascade
);
create index likeness_keys on likeness using gin (keys) with (fastupdate = off);
-- Those with a key in common, by that index alone: comparing the keys of every row takes thousands of times as long, which
-- the planner does not know of.
create function likeness_sharing(wanted integer[]) returns setof likeness language sql stable
  set enable_seqscan = off as $$ select * from likeness where keys && wanted $$;
create index likeness_family on likeness (dossier, family);

-- Two documents of which the one holds much of the other's words. `of_a` and `of_b` are the shares of their words that
-- stand in the other, 0 to 1.
create table like_pair (
  dossier text not null,
  a text not null,
  b text not null,
  kind text not null check (kind in ('same', 'part')),
  of_a real not null,
  of_b real not null,
  primary key (dossier, a, b),
  foreign key (dossier, a) references likeness (dossier, document) on delete cascade,
  foreign key (dossier, b) references likeness (dossier, document) on delete cascade,
  check (a < b)
);
create index like_pair_b on like_pair (dossier, b);
