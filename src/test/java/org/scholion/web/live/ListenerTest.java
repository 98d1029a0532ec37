package org.scholion.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListenerTest {

    @Test
    void theMessageIsOfTheContract() {
        assertThat(Listener.message("annotations", "三区-\"革命\""))
                .isEqualTo("{\"changed\":\"annotations\",\"document\":\"三区-\\\"革命\\\"\"}");
    }

    @Test
    void privateNewsIsForItsAuthorOnly() {
        UUID document = UUID.randomUUID();
        UUID author = UUID.randomUUID();

        assertThat(News.of(document, "annotations", author, false).onlyFor()).isEqualTo(author);
        assertThat(News.of(document, "annotations", author, true).onlyFor()).isNull();
    }
}
