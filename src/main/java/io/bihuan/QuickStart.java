package io.bihuan;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;

/** Spares a start what it need not do; what is promised to whoever waits for the first page is in docs/performance.md. */
public class QuickStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getDefaultListableBeanFactory().setAutowireCandidateResolver(new NamedByClass());
        context.addBeanFactoryPostProcessor(QuickStart::makeLate);
    }

    /** What answers for a page is made when somebody first asks for it. */
    private static void makeLate(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            var made = beans.getType(name, false);
            if (made != null && AnnotatedElementUtils.hasAnnotation(made, Controller.class)) {
                beans.getBeanDefinition(name).setLazyInit(true);
            }
        }
    }

    /**
     * Looks first for a bean that is named as its class, as ours all are. Without it every class that a constructor asks
     * for is compared with each bean there is: a third of a start.
     */
    private static class NamedByClass extends ContextAnnotationAutowireCandidateResolver {

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor wanted) {
            var qualified = super.getSuggestedName(wanted);
            return qualified == null ? wanted.getDependencyType().getName() : qualified;
        }
    }
}
