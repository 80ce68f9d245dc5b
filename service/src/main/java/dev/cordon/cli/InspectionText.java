package dev.cordon.cli;

import dev.cordon.documents.InspectedFile;
import dev.cordon.documents.InspectionGap;
import java.util.Map;

/** A file for people: a headline, then what is worth knowing, then the files inside. Stateless. */
final class InspectionText {

    private InspectionText() {}

    static String of(InspectedFile file) {
        StringBuilder out = new StringBuilder();
        write(file, "", out);
        out.setLength(out.length() - 1);
        return out.toString();
    }

    private static void write(InspectedFile file, String indent, StringBuilder out) {
        out.append(indent).append(Excerpts.printable(file.name())).append("  ");
        out.append(file.detectedType() == null ? "type unknown" : file.detectedType());
        if (file.size() >= 0) {
            out.append(", ").append(file.size()).append(" bytes");
        }
        out.append(", ").append(file.textLength()).append(" characters of text\n");
        note(file.passwordProtected(), "a password is needed to open it, or a part of it", indent, out);
        note(file.rightsProtected(), "rights are managed or limited", indent, out);
        note(file.macros(), "holds program code, which is never run", indent, out);
        for (Map.Entry<String, String> label : file.classifiers().entrySet()) {
            String text = label.getKey() + ": " + label.getValue();
            out.append(indent)
                    .append("  label ")
                    .append(Excerpts.printable(text))
                    .append('\n');
        }
        for (InspectionGap gap : file.gaps()) {
            out.append(indent).append("  not read: ").append(gap.code());
            out.append(gap.place().isEmpty() ? "" : " at " + gap.place()).append('\n');
        }
        for (InspectedFile entry : file.entries()) {
            write(entry, indent + "  ", out);
        }
    }

    private static void note(boolean holds, String text, String indent, StringBuilder out) {
        if (holds) {
            out.append(indent).append("  ").append(text).append('\n');
        }
    }
}
