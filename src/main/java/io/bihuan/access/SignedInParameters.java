package io.bihuan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the person behind the request; behind a token stands the token itself. */
@Component
class SignedInParameters implements HandlerMethodArgumentResolver {

    private final CurrentPerson people;
    private final CurrentToken tokens;

    SignedInParameters(CurrentPerson people, CurrentToken tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var person = people.current();
        if (person != null) {
            return person;
        }
        var bearer = tokens.current();
        if (bearer != null) {
            return bearer.actor();
        }
        if (parameter.isOptional()) {
            return null;
        }
        throw new IllegalStateException(
                "A handler wants the signed-in person on an open route: " + parameter.getExecutable());
    }
}
