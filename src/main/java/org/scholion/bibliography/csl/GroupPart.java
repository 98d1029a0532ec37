package org.scholion.bibliography.csl;

import java.util.List;

/** CSL's {@code group}: parts with a delimiter between; falls away if all variables called in it are unknown. */
record GroupPart(List<Part> parts, String delimiter, Dress dress) implements Part {

    @Override
    public void write(Scope scope, Words words) {
        scope.unlessUnknown(words, (s, w) -> dress.around(s, w, (inner, out) -> joined(parts, inner, out, out.size())));
    }

    private void joined(List<Part> list, Scope scope, Words words, int start) {
        for (Part part : list) {
            if (part instanceof ChoosePart choose) {
                joined(choose.chosen(scope), scope, words, start);
                continue;
            }
            int from = words.size();
            part.write(scope, words);
            if (from > start && words.size() > from && !delimiter.isEmpty()) {
                words.put(from, Words.Kind.AFFIX);
                words.replace(from, delimiter);
            }
        }
    }
}
