package dev.cordon.cli;

import dev.cordon.model.InvalidInteractionException;

/**
 * What is wrong with one piece of input.
 *
 * @param code stable code, such as {@code UNKNOWN_FIELD}
 * @param place which field, option or file
 * @param help what to do about it
 */
record LineError(String code, String place, String help) {

    static LineError of(InvalidInteractionException e) {
        return new LineError(e.code(), e.place(), e.help());
    }

    /** One line: {@code UNKNOWN_FIELD at file.nam: the fields are …}. */
    @Override
    public String toString() {
        return code + " at " + place + ": " + help;
    }
}
