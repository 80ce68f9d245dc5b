package dev.cordon.policy;

import dev.cordon.policy.Dictionary.Term;
import dev.cordon.policy.Dictionary.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms in a dictionary's text: one a line, LF or CRLF. Lines of white space are passed over and still counted; nothing is a
 * comment, and a comma is part of its term. Words are trimmed, expressions are taken as they stand.
 */
final class DictionaryText {

    private DictionaryText() {}

    static List<Term> terms(Document text, Type type, Problems problems) {
        List<Term> terms = new ArrayList<>();
        String content = text.content();
        int line = 0;
        int start = 0;
        while (start < content.length()) {
            int end = content.indexOf('\n', start);
            int stop = end < 0 ? content.length() : end;
            line++;
            add(terms, line, withoutReturn(content, start, stop), type);
            start = stop + 1;
        }
        if (content.indexOf('\u0000') >= 0) {
            problems.add(
                    ProblemCode.NOT_UTF8,
                    SourceLocation.of(text.source()),
                    "the text holds null characters, as UTF-16 read as UTF-8 does",
                    "save the file as UTF-8");
        }
        return terms;
    }

    private static String withoutReturn(String content, int start, int stop) {
        boolean returned = stop > start && content.charAt(stop - 1) == '\r';
        return content.substring(start, returned ? stop - 1 : stop);
    }

    private static void add(List<Term> terms, int line, String written, Type type) {
        String trimmed = Blank.trim(written);
        if (!trimmed.isEmpty()) {
            terms.add(new Term(line, type == Type.WORD ? trimmed : written));
        }
    }
}
