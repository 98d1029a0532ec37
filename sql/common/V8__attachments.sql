-- PDFs and scans of works. A work that is merged keeps its rows: they are shown with the work that it went into.
create table attachment (
  id uuid primary key,
  project_id uuid not null references project (id),
  work_id uuid not null,
  sha256 varchar(64) not null references blob (sha256),
  media_type varchar(64) not null,
  file_name varchar(300) not null,
  label varchar(300) not null,
  size_bytes bigint not null,
  added_by uuid not null references person (id),
  added_at timestamp(6) with time zone not null,
  version bigint not null
);
create index attachment_work on attachment (work_id, id);
alter table attachment add constraint attachment_of_work foreign key (work_id) references work (id);
