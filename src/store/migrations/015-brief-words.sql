-- The words of published briefs, as they are searched for: made from what readers are shown, and made again when that changes.
-- A brief without a row here is taken up by the next search.
create table brief_words (
  dossier text not null,
  slug text not null,
  language text not null,
  number bigint generated always as identity,
  words tsvector not null,
  -- words as they are spelled, for those that are misspelt in a search
  spelled text[] not null,
  -- ids of the outlets that its footnotes quote
  outlets text[] not null,
  primary key (dossier, slug, language),
  foreign key (dossier, slug, language) references brief on delete cascade
);
-- A common word is ranked in hundreds of them: unpacking each would take longer than that.
alter table brief_words alter column words set storage external;
create index brief_words_words on brief_words using gin (words);
