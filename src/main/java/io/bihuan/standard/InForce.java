package io.bihuan.standard;

import java.util.UUID;

/**
 * The rules that applied at some instant.
 *
 * @param version to be kept with what begins under them, so that it ends under them too
 * @param rules the rules
 */
public record InForce<T extends Record>(UUID version, T rules) {}
