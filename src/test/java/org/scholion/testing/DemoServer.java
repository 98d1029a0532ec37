package org.scholion.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.scholion.testing.Browsers.Visitor;

/**
 * One packaged server with the demonstration, started once for all tests of a run that take it as a parameter, because
 * a start costs half a minute on two cores. Who takes it leaves the three articles, their notes and the people as they
 * are, does not count on being the first, and undoes what others would stumble over.
 */
public final class DemoServer implements AutoCloseable {
    private final Path directory;
    private final ServerUnderTest server;
    private final String firstConsole;

    /** Gives the server to a test: {@code @ExtendWith(DemoServer.Shared.class)}, and a parameter of this type. */
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DemoServer.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(DemoServer.class))
                    .getOrComputeIfAbsent(DemoServer.class, key -> new DemoServer(), DemoServer.class);
        }
    }

    private DemoServer() {
        try {
            directory = Files.createTempDirectory("scholion");
            server = ServerUnderTest.start(directory, Map.of());
            server.awaitOnConsole(Files.readString(accounts()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        firstConsole = server.console();
    }

    public ServerUnderTest server() {
        return server;
    }

    /** Address of the start page, with a slash at the end. */
    public URI base() {
        return server.base();
    }

    /** What the server printed at its first start, up to the people who can sign in. */
    public String firstConsole() {
        return firstConsole;
    }

    /** The file with the first people and their passwords. */
    public Path accounts() {
        return server.data().resolve("demo-accounts.txt");
    }

    /** The passwords that the server made up, by handle. */
    public Map<String, String> passwords() {
        return passwords(accounts());
    }

    /** The passwords in a file of first people, by handle. */
    public static Map<String, String> passwords(Path accounts) {
        try (Stream<String> lines = Files.lines(accounts, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(" "))
                    .map(line -> line.strip().split("\\s+"))
                    .collect(Collectors.toMap(account -> account[0], account -> account[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A visitor who has signed in and stands before the documents. */
    public Visitor signIn(Browsers browsers, String handle) {
        Visitor visitor = browsers.visitor(base());
        Page page = visitor.page();
        page.navigate("sign-in");
        page.getByLabel("Name").fill(handle);
        page.getByLabel("Password").fill(passwords().get(handle));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(Pattern.compile(".*/documents/.*"));
        return visitor;
    }

    @Override
    public void close() throws IOException {
        server.close();
        List<Path> left;
        try (Stream<Path> files = Files.walk(directory)) {
            left = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : left) {
            Files.delete(file);
        }
    }
}
