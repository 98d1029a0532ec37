-- Sort keys are folded already: compare them byte by byte, as H2 does, whatever the database's locale.
alter table work alter column sort_key type varchar(400) collate "C";
