package org.scholion.launcher;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Payara Micro with the one WAR at the root of one HTTP listener, in this process. */
final class Server {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private final InetAddress address;
    private final int port;

    private Server(InetAddress address, int port) {
        this.address = address;
        this.port = port;
    }

    /**
     * Makes sure that the address can be listened on.
     *
     * @throws StartFailure if the host is unknown or not of this machine, or the port is taken
     */
    static Server at(String host, int port) throws StartFailure {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartFailure(
                    ExitStatus.ADDRESS_TAKEN, "SCHOLION_HTTP_HOST is \"" + host + "\", a host that is not known", e);
        }
        try (ServerSocket probe = new ServerSocket(port, 1, address)) {
            return new Server(address, probe.getLocalPort());
        } catch (BindException e) {
            throw new StartFailure(ExitStatus.ADDRESS_TAKEN, refusal(host, port, e), e);
        } catch (IOException e) {
            throw new StartFailure(
                    ExitStatus.ADDRESS_TAKEN, "cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
        }
    }

    private static String refusal(String host, int port, SocketException e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("assign")) {
            return "SCHOLION_HTTP_HOST is \"" + host + "\", which is not an address of this machine";
        }
        if (said.contains("denied")) {
            return "port " + port + " needs rights that this user lacks: choose one above 1023 with SCHOLION_HTTP_PORT";
        }
        return "port " + port + " on " + host + " is taken by another program: choose another with SCHOLION_HTTP_PORT";
    }

    /**
     * Starts the server, deploys the WAR and waits until it says that it is ready.
     *
     * @param war the web application
     * @param work a directory for what the server unpacks
     * @throws StartFailure if the server or the application does not start
     */
    void start(Path war, Path work) throws StartFailure {
        try {
            PayaraMicroRuntime runtime = boot(war, work);
            if (runtime.getDeployedApplicationNames().isEmpty()) {
                throw notStarted("the server deployed nothing");
            }
            awaitReadiness();
        } catch (StartFailure e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(ExitStatus.START_FAILED, "the start was interrupted", e);
        } catch (Exception e) {
            e.printStackTrace();
            throw notStarted(FirstFailure.innermost(e));
        }
    }

    private PayaraMicroRuntime boot(Path war, Path work) throws Exception {
        Path commands = Files.writeString(
                work.resolve("pre-boot-commands.txt"),
                "set " + LISTENER + "address=" + address.getHostAddress() + "\n"
                        + "set " + HTTP + "server-header=false\n"
                        + "set " + HTTP + "xpowered-by=false\n"
                        // Bean archives say so by a beans.xml; looking for others takes a tenth of the start.
                        + "set configs.config.server-config.cdi-service.enable-implicit-cdi=false\n",
                StandardCharsets.UTF_8);
        Path logging = Files.writeString(work.resolve("logging.properties"), """
                handlers=java.util.logging.ConsoleHandler, org.scholion.launcher.FirstFailure
                java.util.logging.ConsoleHandler.formatter=org.scholion.launcher.LogLine
                java.util.logging.ConsoleHandler.level=ALL
                java.util.logging.ConsoleHandler.encoding=UTF-8
                .level=INFO
                # Its warnings are certificates of others that have expired in the server's own trust store.
                javax.enterprise.system.security.ssl.level=SEVERE
                com.hazelcast.level=WARNING
                fish.payara.nucleus.level=WARNING
                javax.enterprise.system.tools.deployment.level=WARNING
                org.hibernate.validator.internal.util.Version.level=WARNING
                """, StandardCharsets.UTF_8);
        List<String> arguments = List.of(
                "--port",
                Integer.toString(port),
                "--rootdir",
                work.resolve("server").toString(),
                "--prebootcommandfile",
                commands.toString(),
                "--logproperties",
                logging.toString(),
                "--minhttpthreads",
                "4",
                "--maxhttpthreads",
                "64",
                "--nohazelcast",
                "--disablephonehome",
                "--deploy",
                war.toString(),
                "--contextroot",
                "/");
        return PayaraMicroLauncher.create(arguments.toArray(String[]::new)).getRuntime();
    }

    /** The reason: what the application said itself, else what the log said first, else the sign that was seen. */
    private static StartFailure notStarted(String sign) {
        String said = System.getProperty("scholion.startup.failure");
        if (said != null) {
            boolean database = "database".equals(System.getProperty("scholion.startup.failure.kind"));
            return new StartFailure(database ? ExitStatus.DATABASE : ExitStatus.START_FAILED, said);
        }
        String reason = FirstFailure.seen().orElse(sign);
        return new StartFailure(ExitStatus.START_FAILED, "the application could not start: " + reason);
    }

    /** An application that runs but is not ready answers 503; any other answer means that it did not start. */
    private void awaitReadiness() throws StartFailure, IOException, InterruptedException {
        InetAddress near = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        URI ready = URI.create("http://"
                + (near.getHostAddress().contains(":") ? "[" + near.getHostAddress() + "]" : near.getHostAddress())
                + ":" + port + "/health/ready");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int status = 0;
        while (System.nanoTime() - deadline < 0) {
            status = status(ready);
            if (status == HttpURLConnection.HTTP_OK) {
                return;
            }
            if (status != HttpURLConnection.HTTP_UNAVAILABLE) {
                throw notStarted(ready + " answers " + status);
            }
            Thread.sleep(100);
        }
        throw new StartFailure(
                ExitStatus.START_FAILED,
                "the application is not ready after " + PATIENCE.toMinutes() + " minutes (" + ready + " answers "
                        + status + ")");
    }

    private static int status(URI uri) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(30_000);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
