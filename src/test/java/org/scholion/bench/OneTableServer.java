package org.scholion.bench;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.scholion.bench.endpoint.OneTableApplication;
import org.scholion.bench.endpoint.RowsResource;

/**
 * The web application to compare with, on the distribution's own Payara Micro in a process of its own, with the options
 * that Scholion's launcher gives.
 */
final class OneTableServer implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Duration startTime;

    private OneTableServer(Process process, int port, Duration startTime) {
        this.process = process;
        this.port = port;
        this.startTime = startTime;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param directory an empty directory for its database, its console and what it unpacks
     * @param heap the heap's limit as an option of the Java machine
     */
    static OneTableServer start(Path directory, Path distribution, String heap)
            throws IOException, InterruptedException, SQLException {
        Files.createDirectories(directory);
        String url = Disk.url(directory.resolve("bench"));
        try (Connection connection = DriverManager.getConnection(url, Disk.USER, Disk.PASSWORD);
                Statement create = connection.createStatement()) {
            create.execute(RowsResource.TABLE);
        }
        File war = directory.resolve("bench.war").toFile();
        archive(url).as(ZipExporter.class).exportTo(war, true);
        int port = freePort();
        Files.writeString(
                directory.resolve("pre-boot-commands.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                        + ".address=127.0.0.1\n");
        ProcessBuilder builder = new ProcessBuilder(command(directory, distribution, heap, war, port));
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        long start = System.nanoTime();
        Process process = builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("console.txt").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!isReady(port)) {
            if (!process.isAlive() || System.nanoTime() - start > START.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("not ready:\n" + Files.readString(directory.resolve("console.txt")));
            }
            Thread.sleep(100);
        }
        return new OneTableServer(process, port, Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<String> command(Path directory, Path distribution, String heap, File war, int port) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                heap, "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-jar"));
        command.add(distribution.resolve("lib").resolve("payara-micro.jar").toString());
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(List.of("--rootdir", directory.resolve("server").toString()));
        command.addAll(List.of(
                "--prebootcommandfile",
                directory.resolve("pre-boot-commands.txt").toString()));
        command.addAll(List.of("--minhttpthreads", "4", "--maxhttpthreads", "64"));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--deploy", war.toString(), "--contextroot", "/"));
        return command;
    }

    private static WebArchive archive(String url) {
        String descriptor = """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <data-source>
                    <name>%s</name>
                    <class-name>org.h2.jdbcx.JdbcDataSource</class-name>
                    <url>%s</url>
                    <user>%s</user>
                    <password>%s</password>
                    <initial-pool-size>2</initial-pool-size>
                    <max-pool-size>32</max-pool-size>
                    <min-pool-size>2</min-pool-size>
                    <max-idle-time>300</max-idle-time>
                  </data-source>
                </web-app>
                """.formatted(RowsResource.DATA_SOURCE, url, Disk.USER, Disk.PASSWORD);
        return ShrinkWrap.create(WebArchive.class, "bench.war")
                .addClasses(OneTableApplication.class, RowsResource.class)
                .addAsWebInfResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml")
                .setWebXML(new StringAsset(descriptor));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether both the health check and the application answer: a server without applications calls itself healthy. */
    private static boolean isReady(int port) throws IOException {
        return answers(port, "/rows") && answers(port, "/health/ready");
    }

    private static boolean answers(int port, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://localhost:" + port + path).toURL().openConnection();
        connection.setReadTimeout(30_000);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (ConnectException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    URI rows() {
        return URI.create("http://localhost:" + port + "/rows");
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** From the start of the process until it was ready. */
    Duration startTime() {
        return startTime;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
