package org.scholion.search.indexing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scholion.search.IndexEntry;
import org.scholion.search.Owner;
import org.scholion.search.SearchIndex;
import org.scholion.search.SearchRequest;

/** An index that cannot keep one thing. */
record PoisonedIndex(SearchIndex index, UUID poison) implements SearchIndex {

    @Override
    public boolean open() {
        return index.open();
    }

    @Override
    public void discard() {
        index.discard();
    }

    @Override
    public boolean isOpen() {
        return index.isOpen();
    }

    @Override
    public Replacing replacing(Collection<Owner> owners) {
        if (owners.stream().anyMatch(owner -> owner.id().equals(poison))) {
            throw new IllegalArgumentException("This cannot be kept");
        }
        return index.replacing(owners);
    }

    @Override
    public void beginFilling() {
        index.beginFilling();
    }

    @Override
    public void fill(List<IndexEntry> entries) {
        if (entries.stream().anyMatch(entry -> entry.owner().id().equals(poison))) {
            throw new IllegalArgumentException("This cannot be kept");
        }
        index.fill(entries);
    }

    @Override
    public void endFilling() {
        index.endFilling();
    }

    @Override
    public Set<String> findParts(Collection<Owner> owners) {
        return index.findParts(owners);
    }

    @Override
    public Set<Owner> findOwners(Collection<String> parts) {
        return index.findOwners(parts);
    }

    @Override
    public Found find(SearchRequest request, Set<String> audiences) {
        return index.find(request, audiences);
    }

    @Override
    public long count() {
        return index.count();
    }
}
