package org.scholion.testing.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

class ContainerIT extends InContainer {
    @Inject
    private ConstructorOnly service;

    @ArquillianResource
    private URL base;

    @Test
    void beansNeedNoConstructorButTheOneThatInjects() {
        assertThat(service.isInTransaction()).isTrue();
        assertThat(service.echo(42)).isEqualTo(42);
    }

    @RunAsClient
    @Test
    void readinessAnswers200AfterTheStart() throws Exception {
        assertThat(get("health/ready").statusCode()).isEqualTo(200);
    }

    @RunAsClient
    @Test
    void everyAnswerCarriesARequestId() throws Exception {
        assertThat(get("nowhere").headers().firstValue("X-Request-Id")).isPresent();
    }

    @RunAsClient
    @Test
    void metricsAreNotShownThroughAProxy() throws Exception {
        assertThat(get("metrics", "X-Forwarded-For", "192.0.2.1").statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException, URISyntaxException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.toURI().resolve("/" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
