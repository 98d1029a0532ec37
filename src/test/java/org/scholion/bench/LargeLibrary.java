package org.scholion.bench;

/** Files as large as a scholar's library of many years. */
final class LargeLibrary {
    private LargeLibrary() {}

    /** A file as large libraries are: names with accents, titles with braces, pages, identifiers, some abstracts. */
    static String bibtex(int entries) {
        StringBuilder file = new StringBuilder("@string{cup = {Cambridge University Press}}\n\n");
        for (int n = 0; n < entries; n++) {
            boolean article = n % 3 == 0;
            file.append(article ? "@article{" : "@book{")
                    .append("key")
                    .append(n)
                    .append(",\n");
            file.append("  author = {Klime{\\v s}, Ond{\\v r}ej and Bell\\'er-Hann, Ildik{\\'o} and Wang, Ke")
                    .append(n)
                    .append("},\n");
            file.append("  title = {Struggle by the Pen ")
                    .append(n)
                    .append(": {Uyghur} Discourse of Nation, 1900--1949},\n");
            file.append(
                    article
                            ? "  journaltitle = {Inner Asia},\n  volume = " + n % 50 + ",\n  number = 2,\n"
                            : "  publisher = cup,\n  location = {Cambridge},\n");
            file.append("  date = {")
                    .append(1900 + n % 120)
                    .append("-0")
                    .append(1 + n % 9)
                    .append("},\n");
            file.append("  pages = {").append(n).append("--").append(n + 20).append("},\n");
            file.append("  doi = {10.1000/a_b.").append(n).append("},\n  langid = {english},\n");
            file.append("  keywords = {Xinjiang, history, entry ").append(n).append("},\n");
            if (n % 5 == 0) {
                file.append("  abstract = {")
                        .append("The republic was founded in \\emph{Ghulja}, and 95\\% of it\n  was. ".repeat(8))
                        .append("},\n");
            }
            file.append("}\n\n");
        }
        return file.toString();
    }
}
