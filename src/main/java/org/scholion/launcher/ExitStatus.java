package org.scholion.launcher;

/** What the process tells its caller when it ends. A signal ends it with 128 + its number, as usual. */
enum ExitStatus {
    OK(0, "all well"),
    WRONG_SETTING(2, "a wrong command or setting"),
    ADDRESS_TAKEN(3, "the port or the address cannot be used"),
    DATA_DIRECTORY(4, "the data directory cannot be used, or another Scholion uses it"),
    DATABASE(5, "the database cannot be reached or its schema cannot be brought up to date"),
    START_FAILED(6, "the server or the application did not start");

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
