package dev.cordon.service.symphony;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.model.FileFacts;
import dev.cordon.service.http.Json;
import java.util.List;
import java.util.Map;

/**
 * What records tell of files. Names are scanned content: all but the extension is masked. Immutable.
 *
 * @param files facts
 * @param ids one for each file
 * @param context of the judged interaction; {@code files[n].contentType} is looked up there
 */
record FileMetadata(List<FileFacts> files, List<String> ids, Map<String, String> context) {

    FileMetadata {
        files = List.copyOf(files);
        ids = List.copyOf(ids);
        context = Map.copyOf(context);
    }

    /** The vendor's form; nothing is kept, so nothing is encrypted. */
    ObjectNode json(int file) {
        return Json.object()
                .put("sizeInBytes", Long.toString(size(file)))
                .put("contentType", context.getOrDefault("files[" + file + "].contentType", "application/octet-stream"))
                .put("name", maskedName(file))
                .put("fileId", ids.get(file))
                .put("encrypted", false)
                .put("containerName", "");
    }

    long size(int file) {
        Long size = files.get(file).size();
        return size == null ? 0 : size;
    }

    String maskedName(int file) {
        String name = files.get(file).name();
        String extension = RuleDetail.extensionOf(name);
        return "*".repeat(Math.min(name.length() - extension.length(), 100)) + extension;
    }
}
