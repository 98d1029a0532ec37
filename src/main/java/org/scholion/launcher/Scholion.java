package org.scholion.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The command {@code scholion}. */
public final class Scholion {
    private static final long LOG_LIMIT = 10L * 1024 * 1024;
    private static final int LOGS_KEPT = 5;

    private final PrintStream out;
    private final PrintStream err;
    private final Function<String, String> variables;
    private final Set<String> names;

    Scholion(PrintStream out, PrintStream err, Function<String, String> variables, Set<String> names) {
        this.out = out;
        this.err = err;
        this.variables = variables;
        this.names = names;
    }

    /** Runs the command; ends the process unless the server keeps running in it. */
    public static void main(String[] arguments) {
        Set<String> names = new HashSet<>(System.getenv().keySet());
        names.addAll(System.getProperties().stringPropertyNames());
        Function<String, String> variables = name -> System.getProperty(name, System.getenv(name));
        String command = arguments.length == 0 ? "help" : arguments[0];
        Scholion scholion = new Scholion(System.out, System.err, variables, names);
        ExitStatus status = arguments.length > 1 ? scholion.refuse(arguments[1]) : scholion.execute(command);
        if (status != ExitStatus.OK || !command.equals("run")) {
            System.exit(status.code());
        }
    }

    /** Carries out a command. After {@code run} the server goes on running in threads of its own. */
    ExitStatus execute(String command) {
        try {
            return switch (command) {
                case "run" -> run();
                case "check" -> check();
                case "version", "--version" -> version();
                case "help", "--help", "-h" -> help();
                default -> refuse(command);
            };
        } catch (StartFailure e) {
            e.getMessage().lines().forEach(line -> err.println("scholion: " + line));
            return e.status();
        } catch (IOException e) {
            err.println("scholion: " + e);
            return ExitStatus.START_FAILED;
        }
    }

    private ExitStatus refuse(String word) {
        err.println("scholion: \"" + word + "\" is not understood here: see scholion help");
        return ExitStatus.WRONG_SETTING;
    }

    private Settings settings() throws StartFailure {
        for (String name : Settings.unknown(names)) {
            err.println("scholion: warning: " + name + " is not a setting and is ignored: see scholion help");
        }
        return Settings.read(variables);
    }

    private ExitStatus check() throws StartFailure {
        settings().lines().forEach(out::println);
        return ExitStatus.OK;
    }

    private ExitStatus version() {
        out.println("Scholion " + versionNumber());
        return ExitStatus.OK;
    }

    private static String versionNumber() {
        String version = Scholion.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    private ExitStatus help() {
        out.println("usage: scholion run | check | version | help");
        out.println();
        out.println("  run      start the server; Ctrl-C or SIGTERM stops it");
        out.println("  check    check the settings and print them");
        out.println();
        out.println("Settings, as environment variables:");
        for (Setting setting : Setting.values()) {
            out.printf("  %-23s %s (default: %s)%n", setting, setting.meaning(), setting.fallback());
        }
        out.println("  JAVA_OPTS               options for Java, for example -Xmx1g (default: -Xmx512m)");
        out.println();
        out.println("Exit status:");
        for (ExitStatus status : ExitStatus.values()) {
            out.printf("  %-3d %s%n", status.code(), status.meaning());
        }
        return ExitStatus.OK;
    }

    private ExitStatus run() throws StartFailure, IOException {
        long start = System.nanoTime();
        Settings settings = settings();
        Path war = Path.of(System.getProperty("scholion.home", "."), "app", "scholion.war");
        if (!Files.isReadable(war)) {
            throw new StartFailure(ExitStatus.START_FAILED, "the application is missing: " + war);
        }
        Server server = Server.at(settings.host(), settings.port());
        DataDirectory data = DataDirectory.claim(settings.dataDirectory());
        settings.publish();
        out.println("Scholion " + versionNumber() + " is starting; log: " + data.logFile());
        try {
            redirectOutput(data.logFile());
            server.start(war, data.freshWorkDirectory());
        } catch (StartFailure e) {
            e.printStackTrace();
            throw new StartFailure(e.status(), e.getMessage() + " (log: " + data.logFile() + ")", e);
        }
        out.printf(
                "Scholion is ready at %s in %d s%n",
                settings.publicUrl(), Math.round((System.nanoTime() - start) / 1e9));
        if (Files.exists(data.demoAccounts())) {
            out.println();
            out.println(Files.readString(data.demoAccounts(), StandardCharsets.UTF_8)
                    .stripTrailing());
        }
        return ExitStatus.OK;
    }

    /** From here on only the launcher writes to the console; everything else prints into the log. */
    private static void redirectOutput(Path logFile) throws IOException {
        PrintStream log = new PrintStream(new LogFile(logFile, LOG_LIMIT, LOGS_KEPT), true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
    }
}
