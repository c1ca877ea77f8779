package io.bihuan.conversation;

/**
 * A sentence of the centre's own.
 *
 * @param text in the house's language
 * @param own the same in no language
 */
record Said(String text, OwnWords own) {}
