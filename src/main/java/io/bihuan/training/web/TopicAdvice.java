package io.bihuan.training.web;

import io.bihuan.web.UiFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of training the names of topics in the reader's language. */
@ControllerAdvice(basePackageClasses = TopicAdvice.class)
class TopicAdvice {

    private final Topics topics;
    private final UiFactory uis;

    TopicAdvice(Topics topics, UiFactory uis) {
        this.topics = topics;
        this.uis = uis;
    }

    @ModelAttribute("topics")
    TopicNames topics() {
        return topics.in(uis.plain());
    }
}
