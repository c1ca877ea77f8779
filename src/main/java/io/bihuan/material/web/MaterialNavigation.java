package io.bihuan.material.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.material.Materials;
import io.bihuan.web.Finder;
import io.bihuan.web.NavEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Materials stand after the courses, and are found by their words. */
@Configuration(proxyBeanMethods = false)
class MaterialNavigation {

    private static final int FOUND = 5;

    @Bean
    NavEntry materialsEntry() {
        return new NavEntry("materials", NavEntry.Group.LEARNING, 22, "/materials", Permission.COURSE_READ);
    }

    @Bean
    Finder materialFinder(Materials materials) {
        return (words, viewer, ui) -> viewer instanceof SignedIn person && person.may(Permission.COURSE_READ)
                ? materials.find(new Materials.Question(words, null, null), 0, person).stream()
                        .limit(FOUND)
                        .map(line -> new Finder.Found(ui.text("material.one"), line.title(), "/materials/" + line.id()))
                        .toList()
                : List.of();
    }
}
