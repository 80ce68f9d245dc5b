package dev.cordon.service.flashback;

/** What a caller wants to do with a policy. Creating is writing. */
enum Operation {
    READ,
    WRITE,
    DELETE
}
