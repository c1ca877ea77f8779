package io.bihuan.material;

/**
 * A part of a material that was seen: pages, or milliseconds.
 *
 * @param from where it begins, from 0
 * @param to where it ends, itself not seen
 */
public record Stretch(int from, int to) {

    int length() {
        return to - from;
    }
}
