package io.bihuan.access.web;

import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.SignedIn;
import io.bihuan.web.UiFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * The description of the API that people and programs read: what it is, what each call does ({@code <module>.api.<method>}
 * is the wording), and who may make it, as declared beside the call itself.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    static final String TOKEN = "token";
    static final String SESSION = "session";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(SignedIn.class);
    }

    private final UiFactory uis;

    ApiDocument(UiFactory uis) {
        this.uis = uis;
    }

    /** Every refusal looks like this. */
    record Problem(String type, String title, int status, String detail) {}

    @Bean
    OpenApiCustomizer apiTitle(Scopes scopes, ObjectProvider<BuildProperties> builds) {
        return document -> describe(document, scopes, builds.getIfAvailable());
    }

    @Bean
    OperationCustomizer apiCalls() {
        return this::describe;
    }

    private void describe(OpenAPI document, Scopes scopes, @Nullable BuildProperties build) {
        var ui = uis.plain();
        document.setInfo(new Info()
                .title(ui.text("access.api.title"))
                .description(ui.text("access.api.description"))
                .version(build == null ? "-" : build.getVersion()));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(document.getComponents()::addSchemas);
        document.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(ui.text("access.api.token", String.join(", ", scopes.all()))))
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("bihuan")
                                .description(ui.text("access.api.session")));
    }

    private Operation describe(Operation call, HandlerMethod handler) {
        var ui = uis.plain();
        var key = module(handler) + ".api." + handler.getMethod().getName();
        call.setSummary(ui.text(key));
        if (call.getSecurity() == null) {
            call.setSecurity(whoMay(handler));
        }
        call.getResponses().forEach((status, answer) -> {
            if (answer.getDescription() == null || answer.getDescription().isBlank()) {
                answer.setDescription(
                        HttpStatus.valueOf(Integer.parseInt(status)).getReasonPhrase());
            }
        });
        call.getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description(ui.text("access.api.problem"))
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
        return call;
    }

    /** A token with the scope, or a person with one of the permissions; nobody needs either for an open call. */
    private static List<SecurityRequirement> whoMay(HandlerMethod handler) {
        var ways = new ArrayList<SecurityRequirement>();
        var scope = handler.getMethodAnnotation(AllowScope.class);
        if (scope != null) {
            ways.add(new SecurityRequirement().addList(TOKEN, scope.value()));
        }
        var allow = handler.getMethodAnnotation(Allow.class);
        if (allow != null) {
            Arrays.stream(allow.value())
                    .map(permission -> new SecurityRequirement().addList(SESSION, permission.name()))
                    .forEach(ways::add);
        }
        return ways;
    }

    private static String module(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().split("\\.")[2];
    }
}
