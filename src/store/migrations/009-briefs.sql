-- What is published. A brief is kept whatever becomes of it: only its state says whether anybody is shown it.
create table brief (
  dossier text not null references dossier on delete cascade,
  slug text not null,
  language text not null,
  state text not null check (state in ('published', 'withdrawn', 'taken-down')),
  -- since when it is in that state, and why, as a person says for all to read
  since timestamptz not null,
  why text,
  title text not null,
  category text,
  lead text not null,
  byline text,
  dateline text,
  tags text[] not null,
  blocks json not null,
  footnotes json not null,
  corrections json not null,
  published timestamptz not null,
  modified timestamptz not null,
  -- ids of whom and what its footnotes speak of
  actors text[] not null,
  issues text[] not null,
  primary key (dossier, slug, language)
);
create index brief_newest on brief (language, published) where state = 'published';
create index brief_slug on brief (slug);

-- How often a brief was read on a day; nothing is kept of who read it.
create table brief_view (
  dossier text not null,
  slug text not null,
  language text not null,
  day date not null,
  views bigint not null,
  primary key (dossier, slug, language, day),
  foreign key (dossier, slug, language) references brief on delete cascade
);

-- Documents that are quoted on public pages no more.
create table document_taken_down (
  dossier text not null references dossier on delete cascade,
  document text not null,
  at timestamptz not null,
  primary key (dossier, document)
);
