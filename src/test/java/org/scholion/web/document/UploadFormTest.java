package org.scholion.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scholion.shared.Problem;

class UploadFormTest {
    private static final EntityPart FILE = part("file", "Some words");

    @Test
    void takesFileTitleAndSlug() throws IOException {
        UploadForm form =
                UploadForm.read(List.of(part("slug", "a-slug"), FILE, part("title", "Ütopia"), part("x", "y")));

        assertThat(new String(form.file().getContent().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("Some words");
        assertThat(form.file().getFileName()).contains("file.txt");
        assertThat(form.title()).isEqualTo("Ütopia");
        assertThat(form.slug()).isEqualTo("a-slug");
    }

    static Stream<Arguments> wrongForms() {
        return Stream.of(
                Arguments.of("file", new EntityPart[] {part("title", "No file")}),
                Arguments.of("file", new EntityPart[] {FILE, part("file", "Another file")}),
                Arguments.of("title", new EntityPart[] {FILE, part("title", "One"), part("title", "Two")}),
                Arguments.of("title", new EntityPart[] {FILE, new Part("title", new byte[] {'a', (byte) 0xFF})}),
                Arguments.of("slug", new EntityPart[] {FILE, new Part("slug", new byte[] {(byte) 0xC3})}));
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void namesThePartThatIsWrong(String field, EntityPart[] parts) {
        assertThatThrownBy(() -> UploadForm.read(Arrays.asList(parts)))
                .isInstanceOfSatisfying(Problem.InvalidInput.class, problem -> assertThat(problem.field())
                        .contains(field));
    }

    private static EntityPart part(String name, String words) {
        return new Part(name, words.getBytes(StandardCharsets.UTF_8));
    }

    /** A part as it comes from a client. */
    private record Part(String name, byte[] bytes) implements EntityPart {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public Optional<String> getFileName() {
            return Optional.of(name + ".txt");
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public <T> T getContent(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T getContent(GenericType<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return new MultivaluedHashMap<>();
        }

        @Override
        public MediaType getMediaType() {
            return MediaType.TEXT_PLAIN_TYPE;
        }
    }
}
