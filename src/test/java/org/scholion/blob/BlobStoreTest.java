package org.scholion.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scholion.blob.jpa.JpaBlobRepository;
import org.scholion.shared.Problem;
import org.scholion.testing.OnEachDatabase;
import org.scholion.testing.TestDatabase;

@OnEachDatabase
class BlobStoreTest {
    private final TestDatabase database;

    BlobStoreTest(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BlobChunk.SIZE - 1, BlobChunk.SIZE, BlobChunk.SIZE + 1, 3 * BlobChunk.SIZE + 17})
    void bytesComeBackAsTheyWereInPiecesOfAMebibyte(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);

        String sha256 = put(bytes);

        assertThat(read(sha256)).isEqualTo(bytes);
        Number pieces = database.inTransaction(
                entities -> (Number) entities.createNativeQuery("select count(*) from blob_chunk where sha256 = ?1")
                        .setParameter(1, sha256)
                        .getSingleResult());
        assertThat(pieces.intValue()).isEqualTo((size + BlobChunk.SIZE - 1) / BlobChunk.SIZE);
    }

    @Test
    void theSameBytesAreStoredOnce() {
        byte[] bytes = {1, 2, 3};
        String first = put(bytes);

        assertThat(put(bytes.clone())).isEqualTo(first).isEqualTo(BlobStore.sha256(bytes));
    }

    @Test
    void whatWasNeverStoredIsNotFound() {
        database.transact(entities -> assertThatThrownBy(() -> new BlobStore(new JpaBlobRepository(entities)).get("00"))
                .isInstanceOf(Problem.NotFound.class));
    }

    private String put(byte[] bytes) {
        return database.inTransaction(entities -> new BlobStore(new JpaBlobRepository(entities))
                .put(bytes, "application/octet-stream")
                .sha256());
    }

    private byte[] read(String sha256) {
        return database.inTransaction(entities -> {
            BlobStore store = new BlobStore(new JpaBlobRepository(entities));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                store.write(store.get(sha256), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }
}
