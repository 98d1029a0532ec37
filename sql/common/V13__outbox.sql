-- What was acted on and is not in the search's index yet: written with each change, in the act's own transaction.
create table outbox (
  id uuid primary key,
  object_type varchar(32) not null,
  object_id uuid not null,
  added_at timestamp(6) with time zone not null,
  attempts integer not null,
  due_at timestamp(6) with time zone not null,
  failure varchar(1000)
);
