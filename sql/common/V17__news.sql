-- What changed on a document, and for whom: written with each act, so that a page that was away asks only for what it
-- missed. Rows are kept for two days. readers_id as in annotation; object_id is null where everything is to be read anew.
create table news (
  id uuid primary key,
  document_id uuid not null,
  readers_id uuid not null,
  topic varchar(16) not null,
  object_id uuid
);
create index news_document on news (document_id, id);
