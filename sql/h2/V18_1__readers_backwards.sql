-- The way of annotation_readers from the last annotation to the first: H2 walks an index in its own direction only.
-- PostgreSQL walks either way and needs no second one.
create index annotation_readers_back on annotation (document_id, readers_id, id desc);
