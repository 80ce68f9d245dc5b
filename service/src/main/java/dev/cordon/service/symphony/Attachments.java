package dev.cordon.service.symphony;

import dev.cordon.documents.InspectedFile;
import dev.cordon.documents.SymphonyFiles;
import dev.cordon.model.Interaction;
import dev.cordon.service.files.UploadedFiles;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a message with what is in them. In an interaction a file is followed by the files inside it, so its place there is not
 * its place in the form. Immutable.
 *
 * @param parts as they were sent
 * @param files what was learned of each, in the same order
 */
record Attachments(List<Part> parts, List<InspectedFile> files) {

    Attachments {
        parts = List.copyOf(parts);
        files = List.copyOf(files);
    }

    /** @throws Fault {@code NESTED_ARCHIVE} if the vendor refuses one of the files whatever the policies say */
    static Attachments read(List<Part> parts, UploadedFiles reader) {
        List<InspectedFile> files = new ArrayList<>();
        for (Part part : parts) {
            InspectedFile file = reader.inspect(part);
            SymphonyFiles.refuses(file).ifPresent(refusal -> {
                throw Fault.invalid(refusal.code(), "attachment", refusal.help());
            });
            files.add(file);
        }
        return new Attachments(parts, files);
    }

    void addTo(Interaction.Builder interaction) {
        for (int i = 0; i < files.size(); i++) {
            files.get(i).addTo(interaction, "files[" + i + "]");
        }
    }

    /** Where each file stands among the files of the interaction. */
    List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        int next = 0;
        for (InspectedFile file : files) {
            places.add(next);
            next += count(file);
        }
        return places;
    }

    private static int count(InspectedFile file) {
        int all = 1;
        for (InspectedFile entry : file.entries()) {
            all += count(entry);
        }
        return all;
    }
}
