package io.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.stereotype.Controller;

/** What a quick start rests on. */
@SpringBootTest
@AutoConfigureMockMvc
class QuickStartTests {

    @Autowired
    DefaultListableBeanFactory beans;

    @Test
    void whatever_we_wrote_as_a_component_is_found_by_the_name_of_its_class() {
        var ours = Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getBeanDefinition)
                .filter(bean -> bean instanceof ScannedGenericBeanDefinition)
                .map(bean -> String.valueOf(bean.getBeanClassName()))
                .filter(name -> name.startsWith("io.bihuan."))
                .toList();
        assertThat(ours)
                .hasSizeGreaterThan(500)
                .allSatisfy(name -> assertThat(beans.containsBean(name)).isTrue());
    }

    @Test
    void a_page_is_made_when_it_is_first_asked_for() {
        assertThat(beans.getBeanNamesForAnnotation(Controller.class))
                .filteredOn(name -> name.startsWith("io.bihuan."))
                .hasSizeGreaterThan(100)
                .allSatisfy(name ->
                        assertThat(beans.getBeanDefinition(name).isLazyInit()).isTrue());
    }
}
