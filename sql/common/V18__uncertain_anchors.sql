-- Anchors of what came from elsewhere whose words were found only perhaps: a placement says so in their own revision.
alter table anchor add column uncertain boolean default false not null;
