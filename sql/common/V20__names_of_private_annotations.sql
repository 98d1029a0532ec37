-- Names that private annotations were given as they were wished for told of them by not being free; these go by their ids.
update annotation set iri_slug = null where iri_slug is not null and visibility = 'PRIVATE';
