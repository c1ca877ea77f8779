package io.bihuan.complaint;

import org.jspecify.annotations.Nullable;

/** A type of complaint in the taxonomy; those without a parent only gather others. */
public record Category(String code, @Nullable String parent, String name, String nameEn, String areaCode) {

    /** The name in English or in Chinese. */
    public String name(boolean english) {
        return english ? nameEn : name;
    }
}
