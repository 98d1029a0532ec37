package org.scholion.launcher;

/** What can be set, by an environment variable or a system property of the same name; the property wins. */
enum Setting {
    SCHOLION_HTTP_PORT("8080", "port of the web server, 1 to 65535"),
    SCHOLION_HTTP_HOST("127.0.0.1", "address to listen on; 0.0.0.0 for every address of the machine"),
    SCHOLION_DATA_DIR("data", "directory of the embedded database, the logs and demo-accounts.txt"),
    SCHOLION_DB_URL("H2 in the data directory", "JDBC URL of an H2 or PostgreSQL database"),
    SCHOLION_DB_USER("for H2: sa", "user of the database"),
    SCHOLION_DB_PASSWORD("empty", "password of the database's user"),
    SCHOLION_PUBLIC_URL("http://localhost:PORT", "where readers find this server; printed in editions"),
    SCHOLION_ATTACHMENT_MIB("50", "largest file that may be attached to a work, in MiB, 1 to 2000"),
    SCHOLION_DEMO("true", "whether the demo people and their queue are made: true or false"),
    SCHOLION_DEMO_PASSWORD("random", "one password for all demo people, at least 8 characters");

    private final String fallback;
    private final String meaning;

    Setting(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** What holds where the setting is not made, for people to read. */
    String fallback() {
        return fallback;
    }

    /** One line of explanation. */
    String meaning() {
        return meaning;
    }
}
