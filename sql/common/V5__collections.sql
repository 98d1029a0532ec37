-- Collections of a project, one within another; a work may be in several.
create table collection (
  id uuid primary key,
  project_id uuid not null references project (id),
  parent_id uuid references collection (id),
  name varchar(300) not null,
  place integer not null,
  version bigint not null
);
create index collection_project on collection (project_id, place, id);

create table collection_work (
  collection_id uuid not null references collection (id),
  work_id uuid not null references work (id) on delete cascade,
  primary key (collection_id, work_id)
);
create index collection_work_work on collection_work (work_id, collection_id);

-- Free words on works; words that differ only in capitals, accents and marks are one.
create table work_tag (
  work_id uuid not null references work (id) on delete cascade,
  fold varchar(200) not null,
  word varchar(200) not null,
  project_id uuid not null references project (id),
  primary key (work_id, fold)
);
create index work_tag_project on work_tag (project_id, fold, work_id);

-- What somebody looks for again and again, by name.
create table saved_search (
  id uuid primary key,
  project_id uuid not null references project (id),
  name varchar(300) not null,
  filter_json text not null,
  person_id uuid not null,
  version bigint not null
);
create index saved_search_project on saved_search (project_id, name, id);
