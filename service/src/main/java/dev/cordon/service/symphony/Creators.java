package dev.cordon.service.symphony;

import dev.cordon.service.directory.Directory;
import java.util.function.Supplier;

/** Numbers of users who made something, also of those who have left. Thread-safe. */
final class Creators {

    private final Supplier<Directory> directory;

    Creators(Supplier<Directory> directory) {
        this.directory = directory;
    }

    long number(String userId) {
        Directory.Member member = directory.get().member(userId);
        return member == null ? Identifiers.number(userId) : Identifiers.number(member.user());
    }
}
