package dev.cordon.service.directory;

/** A repository of a workspace. */
public record Repo(String id, String name) {}
