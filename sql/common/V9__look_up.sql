-- What works are sorted and told apart by in lists. Rows of before are filled at the next start: indexed_by 0.
alter table work add column csl_type varchar(40) default 'document' not null;
alter table work add column language varchar(8) default 'und' not null;
alter table work add column title_script varchar(4) default 'Zzzz' not null;
alter table work add column first_year integer default 1000000 not null;
alter table work add column decade integer default 1000000 not null;
alter table work add column title_key varchar(200) default '' not null;
alter table work add column from_note boolean default false not null;
alter table work add column from_import boolean default false not null;
alter table work add column from_person boolean default false not null;
alter table work add column unknown_fields varchar(400) default ',' not null;
alter table work add column indexed_by integer default 0 not null;
create index work_project_year on work (project_id, first_year, sort_key, id);
create index work_project_title on work (project_id, title_key, sort_key, id);
create index work_project_type on work (project_id, csl_type, sort_key, id);
create index work_project_change on work (project_id, updated_at, sort_key, id);
create index work_indexed_by on work (indexed_by, id);

-- The words under which a work is looked up: folded, in its own letters and in Latin ones. The project is the work's own;
-- a foreign key would give H2 an index of projects that it prefers to those of words.
create table work_word (
  work_id uuid not null references work (id) on delete cascade,
  word varchar(64) not null,
  project_id uuid not null,
  place integer not null,
  primary key (work_id, word)
);
create index work_word_place on work_word (project_id, place, word, work_id);
create index work_word_project on work_word (project_id, word, work_id);

-- Contributors: a name in all the spellings in which works give it.
create table name (
  id uuid primary key,
  project_id uuid not null,
  label varchar(400) not null,
  label_key varchar(400) not null,
  literal boolean not null
);
create index name_project on name (project_id, label_key, id);
alter table name add constraint name_of_project foreign key (project_id) references project (id);

create table name_variant (
  name_id uuid not null references name (id),
  fold_key varchar(400) not null,
  project_id uuid not null,
  spelling varchar(400) not null,
  script varchar(4) not null,
  language varchar(35) not null,
  primary key (name_id, fold_key)
);

-- The words of a contributor's spellings, for looking them up.
create table name_word (
  name_id uuid not null references name (id),
  word varchar(64) not null,
  project_id uuid not null,
  primary key (name_id, word)
);
create index name_word_project on name_word (project_id, word, name_id);

create table work_name (
  work_id uuid not null references work (id) on delete cascade,
  role varchar(40) not null,
  ordinal integer not null,
  name_id uuid not null references name (id),
  primary key (work_id, role, ordinal)
);
create index work_name_name on work_name (name_id, work_id);
