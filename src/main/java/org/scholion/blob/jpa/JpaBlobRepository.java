package org.scholion.blob.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.scholion.blob.Blob;
import org.scholion.blob.BlobChunk;
import org.scholion.blob.BlobRepository;

/** {@link BlobRepository} on JPA. */
@ApplicationScoped
public class JpaBlobRepository implements BlobRepository {
    private final EntityManager entities;

    @Inject
    public JpaBlobRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Blob blob) {
        entities.persist(blob);
    }

    @Override
    public void add(BlobChunk chunk) {
        entities.persist(chunk);
    }

    @Override
    public void addAndForget(BlobChunk chunk) {
        entities.persist(chunk);
        entities.flush();
        entities.detach(chunk);
    }

    @Override
    public Optional<Blob> find(String sha256) {
        return Optional.ofNullable(entities.find(Blob.class, sha256));
    }

    @Override
    public BlobChunk getChunk(String sha256, int n) {
        BlobChunk chunk = entities.find(BlobChunk.class, new BlobChunk.Key(sha256, n));
        if (chunk == null) {
            throw new IllegalStateException("Piece " + n + " of blob " + sha256 + " is missing");
        }
        entities.detach(chunk);
        return chunk;
    }
}
