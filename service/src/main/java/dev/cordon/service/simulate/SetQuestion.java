package dev.cordon.service.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import dev.cordon.service.http.Json;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which policies to decide with: what is stored, now or at a time, without some policies and with some documents. A document takes
 * the place of the stored policy with its id.
 *
 * @param base where it begins
 * @param at milliseconds; for {@link Base#STORED} what was stored then, null for now
 * @param remove ids of stored policies to leave out
 * @param documents policies of any dialect
 * @param dictionaries with their terms; one takes the place of the stored one with its id
 */
record SetQuestion(
        Base base,
        @Nullable Long at,
        List<String> remove,
        List<Document> documents,
        List<DictionaryDocument> dictionaries) {

    SetQuestion {
        remove = List.copyOf(remove);
        documents = List.copyOf(documents);
        dictionaries = List.copyOf(dictionaries);
    }

    /** What a set begins with. */
    enum Base {
        /** What the organisation has stored. */
        STORED,
        /** Nothing. */
        EMPTY
    }

    /** A policy document; its name is what problems call it. */
    record Document(String name, String content) {}

    /** A dictionary document; its name is what problems call it. */
    record DictionaryDocument(String name, String metadata, String terms) {}

    /** @throws Fault {@code INVALID} if the question has another form */
    static SetQuestion read(Fields fields) {
        fields.only("base", "at", "remove", "documents", "dictionaries");
        Base base = base(fields);
        Long at = at(fields);
        if (at != null && base == Base.EMPTY) {
            throw Fault.invalid("CONTRADICTION", fields.at("at"), "an empty base has no time; leave one of them out");
        }
        return new SetQuestion(base, at, fields.texts("remove"), documents(fields), dictionaries(fields));
    }

    private static Base base(Fields fields) {
        String name = fields.text("base", "stored");
        for (Base base : Base.values()) {
            if (base.name().toLowerCase(Locale.ROOT).equals(name)) {
                return base;
            }
        }
        throw Fault.invalid("UNKNOWN_ENUM", fields.at("base"), "give stored or empty");
    }

    private static @Nullable Long at(Fields fields) {
        String text = fields.text("at");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw Fault.invalid("OUT_OF_RANGE", fields.at("at"), "give an ISO 8601 date-time with an offset");
        }
    }

    private static List<Document> documents(Fields fields) {
        List<Document> documents = new ArrayList<>();
        for (Fields document : fields.objects("documents")) {
            document.only("name", "content");
            documents.add(new Document(document.required("name"), text(document, "content")));
        }
        return documents;
    }

    private static List<DictionaryDocument> dictionaries(Fields fields) {
        List<DictionaryDocument> dictionaries = new ArrayList<>();
        for (Fields dictionary : fields.objects("dictionaries")) {
            dictionary.only("name", "metadata", "terms");
            dictionaries.add(new DictionaryDocument(
                    dictionary.required("name"), text(dictionary, "metadata"), dictionary.required("terms")));
        }
        return dictionaries;
    }

    private static String text(Fields fields, String name) {
        JsonNode value = fields.get(name);
        if (value == null) {
            throw Fault.invalid("MISSING_FIELD", fields.at(name), "give the document, as text or as an object");
        }
        return value.isTextual() ? value.textValue() : Json.write(value);
    }
}
