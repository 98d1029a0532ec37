package org.scholion.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox();

    @Test
    void oneMessageIsOnItsWayAndTheOthersWaitInOrder() {
        assertThat(mailbox.put(news("1"))).isTrue();
        assertThat(mailbox.take()).isEqualTo("1");
        assertThat(mailbox.put(news("2"))).isFalse();
        assertThat(mailbox.put(Message.revision())).isFalse();

        assertThat(mailbox.take()).isEqualTo("2");
        assertThat(mailbox.take()).isEqualTo("{\"changed\":\"revision\"}");
        assertThat(mailbox.take()).isNull();
        assertThat(mailbox.put(news("3"))).isTrue();
    }

    @Test
    void aSlowPageIsToldToLookForItself() {
        mailbox.put(news("sent"));
        mailbox.take();
        for (int n = 0; n < 10 * Mailbox.MOST; n++) {
            mailbox.put(news("News " + n));
        }
        mailbox.put(Message.beat(Instant.EPOCH));

        assertThat(mailbox.take()).isEqualTo("{\"changed\":\"everything\"}");
        assertThat(mailbox.take()).isEqualTo("{\"beat\":\"1970-01-01T00:00:00Z\"}");
        assertThat(mailbox.take()).isNull();
    }

    @Test
    void ofWhoReadsOnlyTheLastIsSent() {
        mailbox.put(news("sent"));
        mailbox.take();
        mailbox.put(Message.readers(List.of(), 1));
        mailbox.put(Message.readers(List.of(), 2));

        assertThat(mailbox.take()).isEqualTo("{\"readers\":{\"more\":2,\"people\":[]}}");
        assertThat(mailbox.take()).isNull();
    }

    private static Message news(String text) {
        return new Message(Message.Kind.NEWS, text);
    }
}
