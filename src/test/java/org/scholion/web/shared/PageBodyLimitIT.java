package org.scholion.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scholion.testing.container.InContainer;

/** What is too large for a page is refused on its word: no more than the beginning of the body is sent here. */
@RunAsClient
class PageBodyLimitIT extends InContainer {
    private static final int PATIENCE_MILLIS = 20_000;

    @ArquillianResource
    private URL base;

    @ParameterizedTest
    @CsvSource({
        "an upload of 200 MB,            multipart/form-data; boundary=x,   Content-Length: 209715200,  413",
        "a form without a file,          application/x-www-form-urlencoded, Content-Length: 30000000,   413",
        "an upload that tells no length, Multipart/Form-Data; boundary=x,   Transfer-Encoding: chunked, 411",
    })
    void isAnsweredByAPageThatSaysSo(String what, String type, String length, int status) throws IOException {
        String answer = post("/sign-in", type, length, "</html>");

        assertThat(answer).as(what).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).contains("That was too much at once").contains("Nothing of it was kept");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("nosniff");
    }

    @Test
    void isNotLookedAtFromStrangers() throws IOException {
        String answer = post("/documents/", "multipart/form-data; boundary=x", "Content-Length: 209715200", "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 303 ").contains("Location: /sign-in");
    }

    /** Sends the head of a request and the beginning of its body, and reads what is answered at once up to its end. */
    private String post(String path, String type, String length, String end) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String sent = """
                    POST %s HTTP/1.1
                    Host: %2$s
                    Origin: http://%2$s
                    Content-Type: %3$s
                    %4$s

                    3
                    --x
                    """.formatted(path, base.getAuthority(), type, length).replace("\n", "\r\n");
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return readUntil(end, socket.getInputStream());
        }
    }

    private static String readUntil(String end, InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        int read = in.read();
        while (read >= 0) {
            answer.append((char) read);
            boolean ended = answer.lastIndexOf(end) >= 0;
            read = ended ? -1 : in.read();
        }
        return answer.toString();
    }
}
