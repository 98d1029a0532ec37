-- Citation styles that people bring to their project, as they came; the packaged ones stay in their jar.
create table project_style (
  id uuid primary key,
  project_id uuid not null references project (id),
  name varchar(110) not null,
  title varchar(1000) not null,
  csl_xml text not null,
  added_by uuid not null references person (id),
  added_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint project_style_name unique (project_id, name)
);
create index project_style_added_by on project_style (added_by);
