package dev.cordon.service.directory;

/** A user's role in one workspace. */
public enum WorkspaceRole {
    READ,
    WRITE,
    ADMIN
}
