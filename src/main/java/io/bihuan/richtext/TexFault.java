package io.bihuan.richtext;

import java.util.List;

/**
 * Why a formula or a picture cannot be shown.
 *
 * @param key the wording, {@code richtext.fault.…}
 * @param arguments what the wording names, first the place: the formula as it was written
 */
public record TexFault(String key, List<String> arguments) {

    TexFault(String key, String... arguments) {
        this("richtext.fault." + key, List.of(arguments));
    }
}
