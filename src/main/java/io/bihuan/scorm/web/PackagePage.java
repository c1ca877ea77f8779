package io.bihuan.scorm.web;

import io.bihuan.scorm.Attempt;
import io.bihuan.scorm.Item;
import io.bihuan.scorm.LearningPackage;
import java.util.List;

/**
 * One package.
 *
 * @param learning the package
 * @param course the course it belongs to, or ""
 * @param items its contents
 * @param people who has opened it, for those who may see them
 * @param mayWrite whether the reader takes packages off the shelf
 * @param leads whether the reader sees who has opened it
 */
public record PackagePage(
        LearningPackage learning,
        String course,
        List<Item> items,
        List<Somebody> people,
        boolean mayWrite,
        boolean leads) {

    /** Somebody who has opened it. */
    public record Somebody(String name, Attempt attempt) {}
}
