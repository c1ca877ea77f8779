package io.bihuan.standard;

import java.util.List;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Finds the records of rules of every module by their mark. */
final class RuleRecords {

    private static final List<Class<? extends Record>> ALL = find();

    private RuleRecords() {}

    static List<Class<? extends Record>> all() {
        return ALL;
    }

    private static List<Class<? extends Record>> find() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(StandardRules.class));
        return scanner.findCandidateComponents("io.bihuan").stream()
                .<Class<? extends Record>>map(found -> load(String.valueOf(found.getBeanClassName())))
                .toList();
    }

    private static Class<? extends Record> load(String name) {
        try {
            return Class.forName(name).asSubclass(Record.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
