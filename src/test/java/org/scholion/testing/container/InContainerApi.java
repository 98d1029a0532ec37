package org.scholion.testing.container;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.scholion.account.Actor;
import org.scholion.account.People;
import org.scholion.account.Token;
import org.scholion.account.Tokens;

/** Base of the tests that speak HTTP to the server that they run in. */
public abstract class InContainerApi extends InContainer {
    @Inject
    protected HttpServletRequest request;

    @Inject
    protected People people;

    @Inject
    private Tokens tokens;

    protected final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A new bearer token of a person. */
    protected String token(Actor person) {
        return tokens.issue(person, Token.Kind.BEARER).secret();
    }

    /** A new bearer token of one of the demo people. */
    protected String token(String handle) {
        return token(people.findByHandle(handle).orElseThrow());
    }

    /**
     * A request to be completed.
     *
     * @param path from the server's root
     * @param token null for nobody's
     */
    protected HttpRequest.Builder request(String path, String token) {
        URI root =
                URI.create(request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort() + "/");
        HttpRequest.Builder asked = HttpRequest.newBuilder(root.resolve(path));
        return token == null ? asked : asked.header("Authorization", "Bearer " + token);
    }
}
