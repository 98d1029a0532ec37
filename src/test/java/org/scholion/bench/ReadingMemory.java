package org.scholion.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.scholion.document.pdf.PdfFile;
import org.scholion.document.reading.RawFile;
import org.scholion.document.reading.ReadText;
import org.scholion.testing.Readers;
import org.scholion.testing.Seed;

/**
 * The least heap in which a file of each form can be read whose text is about as long as any may be, and how long it
 * takes. Prints a table for docs/operations.md. Each try is a JVM of its own with a heap limit.
 */
public final class ReadingMemory {
    private static final int[] HEAPS = {64, 96, 128, 192, 256, 320, 384, 512};
    /** Somewhat less than the limit, which counts what a reader puts between paragraphs, too. */
    private static final int LENGTH = RawFile.TEXT_LIMIT_BYTES * 9 / 10;

    /** What is refused above four million characters. */
    private static final int MARKDOWN = (4 << 20) * 9 / 10;

    private static final int CHAPTER = 2 << 20;
    private static final int PDF_PAGES = 2_000;
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private ReadingMemory() {}

    /** Without arguments measures all forms; with a file's path reads that one. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            read(Path.of(arguments[0]));
            return;
        }
        Path directory = Files.createTempDirectory("reading");
        System.out.println("| form | MiB | heap MiB | seconds | code points |");
        System.out.println("| --- | --: | --: | --: | --: |");
        try {
            for (Map.Entry<String, Making> form : forms().entrySet()) {
                Path file = directory.resolve(form.getKey());
                form.getValue().make(file);
                measure(file);
                Files.delete(file);
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private static void read(Path file) throws IOException {
        long begin = System.nanoTime();
        try (InputStream bytes = Files.newInputStream(file);
                RawFile raw = RawFile.take(file.getFileName().toString(), bytes)) {
            ReadText read = Readers.ALL.read(raw, null);
            System.out.printf(
                    Locale.ROOT,
                    "%.1f %d",
                    (System.nanoTime() - begin) / 1e9,
                    read.text().codePointCount(0, read.text().length()));
        }
    }

    private static void measure(Path file) throws IOException, InterruptedException {
        for (int heap : HEAPS) {
            Process reading = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx" + heap + "m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReadingMemory.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(reading.getInputStream().readAllBytes(), UTF_8);
            if (reading.waitFor() == 0) {
                String[] words = said.split(" ");
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %d | %s | %s |%n",
                        file.getFileName(),
                        Files.size(file) / 1048576.0,
                        heap,
                        words[0],
                        words[1]);
                return;
            }
        }
        System.out.println("| " + file.getFileName() + " | more than " + HEAPS[HEAPS.length - 1] + " | | | |");
    }

    @FunctionalInterface
    private interface Making {
        void make(Path file) throws IOException;
    }

    private static Map<String, Making> forms() {
        Map<String, Making> forms = new LinkedHashMap<>();
        forms.put("plain.txt", file -> write(file, "", "%s\n\n", ""));
        forms.put("page.html", file -> write(file, "<!DOCTYPE html><html><body>", "<p>%s</p>", "</body></html>"));
        forms.put("notes.md", file -> write(file, "# A title\n\n", "%s\n\n", "", MARKDOWN));
        forms.put("article.wiki", file -> write(file, "== A heading ==\n'''Words''' of [[a link]].\n\n", "%s\n\n", ""));
        forms.put(
                "edition.xml",
                file -> write(
                        file,
                        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>",
                        "<p>%s</p>",
                        "</body></text></TEI>"));
        forms.put(
                "long.docx",
                file -> zip(
                        file,
                        Map.of("word/document.xml", new String[] {
                            "<w:document xmlns:w=\"" + W + "\"><w:body>",
                            "<w:p><w:r><w:t>%s</w:t></w:r></w:p>",
                            "</w:body></w:document>"
                        }),
                        LENGTH));
        forms.put("book.epub", ReadingMemory::epub);
        forms.put("printed.pdf", ReadingMemory::pdf);
        return forms;
    }

    private static void write(Path file, String head, String form, String foot) throws IOException {
        write(file, head, form, foot, LENGTH);
    }

    private static void write(Path file, String head, String form, String foot, int length) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, head, form, foot, length);
        }
    }

    private static void write(OutputStream out, String head, String form, String foot, int length) throws IOException {
        out.write(head.getBytes(UTF_8));
        List<String> paragraphs =
                Seed.REPUBLIC.text().lines().filter(line -> line.length() > 80).toList();
        int written = head.length() + foot.length();
        for (int n = 0; ; n++) {
            String words = paragraphs.get(n % paragraphs.size()).replaceAll("[<>&\\[\\]{}|*_#=\"']", " ");
            byte[] bytes = String.format(form, words).getBytes(UTF_8);
            written += bytes.length;
            if (written > length) {
                break;
            }
            out.write(bytes);
        }
        out.write(foot.getBytes(UTF_8));
    }

    private static void zip(Path file, Map<String, String[]> parts, int length) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                write(zip, part.getValue()[0], part.getValue()[1], part.getValue()[2], length);
            }
        }
    }

    private static void epub(Path file) throws IOException {
        int chapters = LENGTH / CHAPTER;
        Map<String, String[]> parts = new LinkedHashMap<>();
        String book = "<package><manifest>" + each(chapters, n -> "<item id=\"c" + n + "\" href=\"c" + n + ".xhtml\"/>")
                + "</manifest><spine>" + each(chapters, n -> "<itemref idref=\"c" + n + "\"/>") + "</spine></package>";
        parts.put("META-INF/container.xml", new String[] {
            "<container><rootfiles><rootfile full-path=\"p.opf\"/></rootfiles></container>", " ".repeat(CHAPTER), ""
        });
        parts.put("p.opf", new String[] {book, " ".repeat(CHAPTER), ""});
        for (int n = 0; n < chapters; n++) {
            parts.put("c" + n + ".xhtml", new String[] {"<html><body>", "<p>%s</p>", "</body></html>"});
        }
        zip(file, parts, CHAPTER);
    }

    private static String each(int count, IntFunction<String> part) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < count; n++) {
            all.append(part.apply(n));
        }
        return all.toString();
    }

    private static void pdf(Path file) throws IOException {
        List<String> lines = Seed.REPUBLIC
                .text()
                .lines()
                .filter(line -> line.length() > 80)
                .map(line -> line.substring(0, 80).replaceAll("[^\\x20-\\x7E]", "x"))
                .toList();
        try (PdfFile pdf = new PdfFile()) {
            for (int page = 1; page <= PDF_PAGES; page++) {
                pdf.page().line(300, 820, 9, String.valueOf(page));
                for (int n = 0; n < 40; n++) {
                    pdf.line(72, 80 + 16 * n, 11, lines.get((page * 40 + n) % lines.size()));
                }
            }
            Files.write(file, pdf.bytes());
        }
    }
}
