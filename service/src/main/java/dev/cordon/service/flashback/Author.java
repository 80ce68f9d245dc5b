package dev.cordon.service.flashback;

/**
 * Who changed a policy, as the directory knew that person at the time: an audit field does not change with the directory.
 *
 * @param id user id
 * @param name first name
 * @param lastName last name
 * @param email address
 */
record Author(String id, String name, String lastName, String email) {}
