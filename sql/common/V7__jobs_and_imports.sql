-- Work that goes on behind the pages.
create table job (
  id uuid primary key,
  project_id uuid not null references project (id),
  person_id uuid not null references person (id),
  kind varchar(32) not null,
  subject_id uuid not null,
  state varchar(16) not null,
  done bigint not null,
  total bigint not null,
  outcome varchar(1000),
  cancel_asked boolean not null,
  queued_at timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  version bigint not null
);
create index job_state on job (state, id);
create index job_subject on job (subject_id, id);

-- A file of works that somebody brings: what was read in it, what shall become of each record, and what became of it.
create table bibliography_import (
  id uuid primary key,
  project_id uuid not null references project (id),
  person_id uuid not null references person (id),
  file_name varchar(255) not null,
  raw_sha256 varchar(64) not null references blob (sha256),
  format varchar(16),
  state varchar(16) not null,
  summary_json text not null,
  created_at timestamp(6) with time zone not null,
  committed_at timestamp(6) with time zone,
  undone_at timestamp(6) with time zone,
  version bigint not null
);
create index bibliography_import_project on bibliography_import (project_id, id);

create table import_entry (
  import_id uuid not null references bibliography_import (id),
  ordinal integer not null,
  line integer not null,
  citekey varchar(200) not null,
  item_json text,
  verdict varchar(16) not null,
  choice varchar(16) not null,
  remarks_json text not null,
  work_id uuid,
  work_key varchar(200),
  result_json text,
  primary key (import_id, ordinal)
);
create index import_entry_verdict on import_entry (import_id, verdict, ordinal);
