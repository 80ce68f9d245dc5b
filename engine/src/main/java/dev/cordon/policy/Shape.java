package dev.cordon.policy;

/** What a document is, told by the fields it has. */
enum Shape {
    CORDON("cordon"),
    SYMPHONY("appliesTo"),
    FLASHBACK("content", "actionType"),
    DICTIONARY("dictRef"),
    DETECTOR("detector"),
    VOCABULARY("vocabulary"),
    UNKNOWN;

    private final String[] fields;

    Shape(String... fields) {
        this.fields = fields;
    }

    static Shape of(LocatedObject object) {
        for (Shape shape : values()) {
            if (shape.fits(object)) {
                return shape;
            }
        }
        return UNKNOWN;
    }

    private boolean fits(LocatedObject object) {
        for (String field : fields) {
            if (!object.has(field)) {
                return false;
            }
        }
        return true;
    }

    /** What an object of no known shape may have been meant to be. */
    static String guess(LocatedObject object) {
        if (object.has("scopes")) {
            return "a Symphony policy has `appliesTo` beside `scopes`";
        }
        if (object.has("content") || object.has("actionType") || object.has("riskType")) {
            return "a Flashback policy has `content` and `actionType`";
        }
        if (object.has("policies") || object.has("rules")) {
            return "a Cordon document starts with `cordon: 1`";
        }
        if (object.has("dictId")) {
            return "dictionary metadata has `dictRef` with `dictId`, `name` and `version`";
        }
        return "a Symphony policy has `appliesTo`, a Flashback policy `content` and `actionType`, a Cordon document `cordon: 1`, "
                + "dictionary metadata `dictRef`";
    }
}
