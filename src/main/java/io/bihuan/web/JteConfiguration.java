package io.bihuan.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Pages are jte templates, compiled with the program; while developing they are read from the source folder. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templateEngine(@Value("${bihuan.web.changing:false}") boolean changing) {
        var source = Path.of("src/main/jte");
        if (changing && Files.isDirectory(source)) {
            return TemplateEngine.create(
                    new DirectoryCodeResolver(source),
                    Path.of("target/jte-changing"),
                    ContentType.Html,
                    getClass().getClassLoader());
        }
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, UiFactory uis) {
        var resolver = new AbstractTemplateViewResolver() {
            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(engine, uis);
            }

            @Override
            protected Class<?> requiredViewClass() {
                return JteView.class;
            }
        };
        resolver.setViewClass(JteView.class);
        resolver.setSuffix(".jte");
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        resolver.setExposeSpringMacroHelpers(false);
        return resolver;
    }
}
