package io.bihuan.knowledge;

import java.util.UUID;

/**
 * Words ready to be said in a scene. What stands in braces is filled in where it is used.
 *
 * @param own whether it is the agent's own; the others are articles everybody has
 * @param scene the scene of E-01 it is meant for, or ""
 * @param used how often it was said to customers
 * @param keys how its titles are typed in pinyin, parted by spaces
 */
public record Script(UUID id, boolean own, String scene, String title, String text, int used, String keys) {}
