-- Which languages a dossier's documents are indexed in is asked by every search: read off an index, and not off them all.
create index document_config on document (dossier, config);
