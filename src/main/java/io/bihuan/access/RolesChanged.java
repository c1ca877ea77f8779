package io.bihuan.access;

/** What came of giving an account other roles. */
public sealed interface RolesChanged {
    record Done() implements RolesChanged {}

    /** Nobody would be left who may open accounts. */
    record LastAdministrator() implements RolesChanged {}
}
