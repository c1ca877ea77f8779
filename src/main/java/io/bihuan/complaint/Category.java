package io.bihuan.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of complaint in the taxonomy; those without a parent only gather others.
 *
 * @param starter which starter set it came with
 * @param retired whether new complaints do not use it any more
 */
public record Category(
        String code,
        @Nullable String parent,
        String name,
        String nameEn,
        String areaCode,
        Starter starter,
        boolean retired) {

    /** The sets of types that a centre may start with. */
    public enum Starter {
        SHARED,
        COMMERCE,
        TELECOM,
        PROPERTY,
        OWN;

        /** Those of one trade, in their order. */
        public static List<Starter> ofATrade() {
            return List.of(COMMERCE, TELECOM, PROPERTY);
        }
    }

    /** The name in English or in Chinese. */
    public String name(boolean english) {
        return english ? nameEn : name;
    }
}
